# Dates and times.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] Eanáir
    [2] Feabhra
    [3] Márta
    [4] Aibreán
    [5] Bealtaine
    [6] Meitheamh
    [7] Iúil
    [8] Lúnasa
    [9] Meán Fómhair
    [10] Deireadh Fómhair
    [11] Samhain
   *[12] Nollaig
}
date-time = { $day } { $month } { $year } ag { $time } UTC
