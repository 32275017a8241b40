using Wutong.Platform.Data;

namespace Wutong.Platform.Time;

/// <summary>A day on which something is said to have happened.</summary>
public static class PastDay
{
    /// <summary>The year before which a day is taken for a slip of the pen: nothing that a city of today attracts is older.</summary>
    public const int Earliest = 1978;

    /// <summary>What is wrong with such a day: it is yet to come, or too early. Null for a good one and for none.</summary>
    /// <param name="today">Of the request, in China.</param>
    public static Problem? Wrong(string field, DateOnly? day, DateOnly today, int earliest = Earliest) =>
        day > today ? new(field, Words.Invalid_FutureDay)
        : day?.Year < earliest ? new(field, Words.Invalid_EarlyDay)
        : null;
}
