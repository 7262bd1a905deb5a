# Fechas y horas.

date-time = { $moment } { $zone }
