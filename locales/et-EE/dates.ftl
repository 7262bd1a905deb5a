# Dates and times.

hour-cycle = 24
time-before-noon = { $hour }:{ $minute }
time-after-noon = { $hour }:{ $minute }
month = { $month ->
    [1] jaanuaril
    [2] veebruaril
    [3] märtsil
    [4] aprillil
    [5] mail
    [6] juunil
    [7] juulil
    [8] augustil
    [9] septembril
    [10] oktoobril
    [11] novembril
   *[12] detsembril
}
date-time = { $day }. { $month } { $year } kell { $time } UTC
