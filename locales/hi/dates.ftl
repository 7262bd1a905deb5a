# Dates and times. hour-cycle is 12 or 24; the hours come already in that form.

hour-cycle = 12
time-before-noon = { $hour }:{ $minute } am
time-after-noon = { $hour }:{ $minute } pm
month = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्तूबर
    [11] नवंबर
   *[12] दिसंबर
}
date-time = { $day } { $month } { $year }, { $time } UTC
