# Dates and times.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] sausio
    [2] vasario
    [3] kovo
    [4] balandžio
    [5] gegužės
    [6] birželio
    [7] liepos
    [8] rugpjūčio
    [9] rugsėjo
    [10] spalio
    [11] lapkričio
   *[12] gruodžio
}
date-time = { $year } m. { $month } { $day } d. { $time } UTC
