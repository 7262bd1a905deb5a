# Dates and times. hour-cycle is 12 or 24; the hours come already in that form.

hour-cycle = 12
time-before-noon = 오전 { $hour }:{ $minute }
time-after-noon = 오후 { $hour }:{ $minute }
month = { $month ->
    [1] 1월
    [2] 2월
    [3] 3월
    [4] 4월
    [5] 5월
    [6] 6월
    [7] 7월
    [8] 8월
    [9] 9월
    [10] 10월
    [11] 11월
   *[12] 12월
}
date-time = { $year }년 { $month } { $day }일 { $time }(UTC)
