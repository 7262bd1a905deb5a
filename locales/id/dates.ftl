# Dates and times. hour-cycle is 12 or 24; the hours come already in that form.

hour-cycle = 24
time-before-noon = { $hour }.{ $minute }
time-after-noon = { $hour }.{ $minute }
month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
}
date-time = { $day } { $month } { $year } pukul { $time } UTC
