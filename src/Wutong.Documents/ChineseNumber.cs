namespace Wutong.Documents;

/// <summary>Numbers of headings, as 一、十一、二十.</summary>
public static class ChineseNumber
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        return tens == 0 ? Digits[ones] : $"{(tens == 1 ? "" : Digits[tens])}十{Digits[ones]}";
    }
}
