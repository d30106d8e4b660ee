# What this capability refuses, in words for the people at the desk.
retention-forbidden = Ваша улога не дозвољава ту одлуку. То може променити особа која управља људима.
retention-days = Молимо изаберите од { $min } до { $max } дана.
