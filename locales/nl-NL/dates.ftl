# Datum en tijd.

date-time = { $moment } { $zone }
