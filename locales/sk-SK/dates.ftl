# Dates and times. The hours come in the form that hour-cycle asks for.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] januára
    [2] februára
    [3] marca
    [4] apríla
    [5] mája
    [6] júna
    [7] júla
    [8] augusta
    [9] septembra
    [10] októbra
    [11] novembra
   *[12] decembra
}
date-time = { $day }. { $month } { $year }, { $time } UTC
