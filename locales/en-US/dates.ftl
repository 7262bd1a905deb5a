# A moment, written as the language does it, and its time zone: UTC or, say, UTC+1.

date-time = { $moment } { $zone }
