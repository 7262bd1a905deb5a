# Datum und Uhrzeit.

date-time = { $moment } { $zone }
