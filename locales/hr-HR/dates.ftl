# Dates and times.

date-time = { $moment } { $zone }
