using System.Globalization;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Calendar;

/// <summary>
/// Reads the State Council's yearly notice on holidays as it is published (国务院办公厅关于…年部分节假日安排的通知): a paragraph a festival,
/// "春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。" The weekday in brackets and the number of days are
/// checked; what does not agree is a doubt for the reader, since either the notice was copied badly or the year is another one.
/// </summary>
public static partial class HolidayNotice
{
    /// <param name="Days">In order, each once.</param>
    /// <param name="Doubts">In the reader's language.</param>
    public sealed record Reading(IReadOnlyList<ArrangedDay> Days, IReadOnlyList<string> Doubts);

    public static Reading Read(int year, string text)
    {
        SortedDictionary<DateOnly, ArrangedDay> days = [];
        List<string> doubts = [];
        var name = "";
        foreach (var sentence in Sentences().Split(text))
        {
            var rest = sentence;
            if (Heading().Match(sentence) is { Success: true } heading) (name, rest) = (heading.Groups["name"].Value, sentence[heading.Length..]);
            // "鼓励各单位……安排职工在除夕（2月9日）休息": a wish, no holiday.
            if (name.Length == 0 || rest.Contains("鼓励", StringComparison.Ordinal)) continue;
            ReadSentence(year, name, rest, days, doubts);
        }
        if (days.Count == 0) doubts.Add(Words.Notice_Nothing);
        return new Reading([.. days.Values], doubts);
    }

    private static void ReadSentence(int year, string name, string sentence, SortedDictionary<DateOnly, ArrangedDay> days, List<string> doubts)
    {
        var last = 0;
        foreach (var clause in Clauses().Split(sentence))
        {
            var (isOff, isWork) = (clause.Contains("放假", StringComparison.Ordinal), clause.Contains("上班", StringComparison.Ordinal));
            if (isOff || isWork)
            {
                var found = Ranges(year, clause, doubts).SelectMany(r => r).ToList();
                if (isOff) last = found.Count;
                foreach (var day in found)
                {
                    if (isWork && !WorkCalendar.IsWeekend(day)) doubts.Add(string.Format(null, Words.Notice_WorkOnWeekday, Show(day)));
                    if (!days.TryAdd(day, new ArrangedDay(day, isWork, name))) doubts.Add(string.Format(null, Words.Notice_Twice, Show(day)));
                }
            }
            if (Count().Match(clause) is { Success: true } count && last > 0 && int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture) is var said && said != last)
                doubts.Add(string.Format(null, Words.Notice_Count, name, said, last));
        }
    }

    /// <summary>The days of a clause: "1月1日、1月3日至5日" are one and three.</summary>
    private static IEnumerable<IEnumerable<DateOnly>> Ranges(int year, string clause, List<string> doubts)
    {
        var month = 0;
        foreach (Match match in Range().Matches(clause))
        {
            var from = DayOf(match.Groups["from"]);
            var to = match.Groups["to"].Success ? DayOf(match.Groups["to"]) : from;
            if (from is null || to is null || to < from || to.Value.DayNumber - from.Value.DayNumber > 15) { doubts.Add(string.Format(null, Words.Notice_NoDay, match.Value)); continue; }
            yield return WorkCalendar.Days(from.Value, to.Value);
        }

        DateOnly? DayOf(Group group)
        {
            var parts = Day().Match(group.Value);
            if (parts.Groups["m"].Success) month = Number(parts.Groups["m"]);
            var of = parts.Groups["y"].Success ? Number(parts.Groups["y"]) : year;
            var number = Number(parts.Groups["d"]);
            if (month is < 1 or > 12 || of is < 2000 or > 2100 || number < 1 || number > DateTime.DaysInMonth(of, month)) return null;
            var day = new DateOnly(of, month, number);
            if (Weekday().Match(parts.Groups["note"].Value) is { Success: true } weekday && "日一二三四五六".IndexOf(weekday.Groups[1].Value.Replace('天', '日'), StringComparison.Ordinal) != (int)day.DayOfWeek)
                doubts.Add(string.Format(null, Words.Notice_Weekday, Show(day), weekday.Value));
            return day;
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Show(DateOnly day) => Clocks.DueWords.Day(day);

    private const string Note = "(?:[（(](?<note>[^）)]*)[）)])?";

    [GeneratedRegex(@"[。；;\r\n]+")]
    private static partial Regex Sentences();

    // A comma inside brackets belongs to the day.
    [GeneratedRegex(@"[，,](?![^（(]*[）)])")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])?\s*(?<name>[\p{IsCJKUnifiedIdeographs}、和]{2,20})[：:]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<from>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]*[）)])?)(?:\s*(?:至|到|—|–|-)\s*(?<to>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]*[）)])?))?")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日" + Note)]
    private static partial Regex Day();

    [GeneratedRegex("(?:周|星期)([一二三四五六日天])")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?:共|放假)\s*(\d{1,2})\s*天")]
    private static partial Regex Count();
}
