# Dates and times. The months carry their preposition, which loses its vowel before a vowel.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] ta’ Jannar
    [2] ta’ Frar
    [3] ta’ Marzu
    [4] t’April
    [5] ta’ Mejju
    [6] ta’ Ġunju
    [7] ta’ Lulju
    [8] t’Awwissu
    [9] ta’ Settembru
    [10] t’Ottubru
    [11] ta’ Novembru
   *[12] ta’ Diċembru
}
date-time = { $day } { $month } { $year }, { $time } UTC
