# Dates and times.

hour-cycle = 24
time-before-noon = { $hour }.{ $minute }
time-after-noon = { $hour }.{ $minute }
month = { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
}
date-time = { $day }. { $month } { $year } klo { $time } UTC
