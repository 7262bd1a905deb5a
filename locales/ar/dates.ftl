# التاريخ والوقت.

date-time = { $moment } ({ $zone })
