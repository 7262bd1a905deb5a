# Dates and times. The hours come in the form that hour-cycle asks for.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
date-time = { $day } { $month } { $year } р., { $time } UTC
