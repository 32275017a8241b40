using Wutong.Platform.Reports;

namespace Wutong.Attraction.Metrics;

/// <summary>The weekly report of attraction, as offices write it (招商周报): what was won, what is under way, what is late, what comes next.</summary>
internal static class WeeklyReport
{
    public const string Name = "attraction-week";

    public static ReadyReport Ready { get; } = new(Name, () => Words.Weekly,
    [
        new(() => Words.Weekly_Results) { Metrics = ["leads.reported", "leads.converted", "projects.begun", "projects.signed", "projects.signed-total", "projects.construction-started", "projects.completed", "growth.follow-on", "referrals.made", "visits.made", "events.held"] },
        new(() => Words.Weekly_UnderWay) { Metrics = ["leads.open", "projects.open", "reviews.concluded", "growth.leaving-signs"] },
        new(() => Words.Weekly_Signed) { Table = "projects", Query = "cols=name,district,stage,total,owner", DayColumn = "signed" },
        new(() => Words.Weekly_NewLeads) { Table = "leads", Query = "cols=name,district,origin,total,holder", DayColumn = "reported" },
        new(() => Words.Weekly_Awaiting) { Table = "leads", Query = "registration=AwaitingDecision&cols=name,district,holder,protected" },
        new(() => Words.Weekly_Slipped) { Table = "agreements", Query = "slipped=true" },
        new(() => Words.Weekly_Visits) { Table = "visits", DayColumn = "visitedOn" },
        new(() => Words.Weekly_Help) { Hint = () => Words.Weekly_HelpHint },
        new(() => Words.Weekly_Next) { Hint = () => Words.Weekly_NextHint },
    ]);
}
