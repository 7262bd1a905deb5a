# Dates and times. hour-cycle is 12 or 24; the hours come already in that form.

hour-cycle = 12
time-before-noon = { $hour }:{ $minute } AM
time-after-noon = { $hour }:{ $minute } PM
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-time = { $month } { $day }, { $year }, { $time } UTC
