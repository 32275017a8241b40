using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

/// <summary>One thing by which the held investor is known. Unique among all, and gone when the hold ends: the database lets no second one in.</summary>
internal sealed class HeldMark : IPartOf<Lead>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid LeadId { get; init; }
    public required string Key { get; init; }

    /// <summary>Of a name, what is left without its places.</summary>
    public string? Core { get; init; }
    Guid IPart.RootId => LeadId;

    public InvestorMark Mark => new(Key, Core);
}

/// <summary>The part of one office in what comes of a lead that was transferred. The parts of a lead add up to 100.</summary>
internal sealed class LeadShare : IPartOf<Lead>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid LeadId { get; init; }
    public Guid OfficeId { get; init; }

    /// <summary>1 to 99.</summary>
    public int Percent { get; init; }
    Guid IPart.RootId => LeadId;
}

internal sealed partial class Lead
{
    public LeadRegistration Registration { get; private set; }

    /// <summary>Until when the investor is held unless the hold is extended.</summary>
    public DateTimeOffset ProtectedUntil { get; private set; }
    public bool IsExtended { get; private set; }

    /// <summary>Why it awaits a decision, or was released.</summary>
    public string? RegistrationNote { get; private set; }

    public List<HeldMark> Marks { get; private init; } = [];
    public List<LeadShare> Shares { get; private init; } = [];

    public bool Holds => Registration != LeadRegistration.Released && IsUnderWay;

    /// <summary>Holds the investor for so many months from <paramref name="now"/> on.</summary>
    public void Hold(IEnumerable<InvestorMark> marks, int months, WorkCalendar calendar, DateTimeOffset now)
    {
        Marks.Clear();
        Marks.AddRange(marks.Select(m => new HeldMark { LeadId = Id, Key = m.Key, Core = m.Core }));
        ProtectedUntil = EndOf(months, calendar, now);
    }

    /// <summary>The same investor is known by other things than before.</summary>
    public void Rename(IEnumerable<InvestorMark> marks)
    {
        var wanted = marks.ToDictionary(m => m.Key);
        Marks.RemoveAll(m => !wanted.Remove(m.Key));
        Marks.AddRange(wanted.Values.Select(m => new HeldMark { LeadId = Id, Key = m.Key, Core = m.Core }));
    }

    /// <summary>Its time is over. It goes on holding: only the head office releases an investor.</summary>
    public void Lapse(string why, DateTimeOffset now)
    {
        if (Registration != LeadRegistration.Held) return;
        (Registration, RegistrationNote) = (LeadRegistration.AwaitingDecision, why);
        Note(LeadStepKind.Lapsed, now, null, why);
    }

    /// <summary>Holds for some months more, once.</summary>
    public void Extend(int months, WorkCalendar calendar, string reason, Guid by, DateTimeOffset now)
    {
        RequireHold();
        if (IsExtended) throw new RuleViolation("Decision", Words.Registration_ExtendedOnce);
        (Registration, RegistrationNote, IsExtended, ProtectedUntil) = (LeadRegistration.Held, null, true, EndOf(months, calendar, now));
        Note(LeadStepKind.Extended, now, by, reason);
    }

    /// <summary>Sets the investor free. The lead stays, for whoever looks back.</summary>
    public void Release(string reason, Guid by, DateTimeOffset now)
    {
        RequireHold();
        RegistrationNote = reason;
        Free();
        Note(LeadStepKind.Released, now, by, reason);
    }

    /// <summary>Passes to an officer of another office, which shares what comes of it with those before.</summary>
    /// <param name="percent">The part of the new office, 1 to 99; what is left is the old one's.</param>
    public void Transfer(Guid holder, Guid office, Guid? district, int percent, string reason, Guid by, DateTimeOffset now)
    {
        RequireHold();
        if (office == OfficeId) throw new RuleViolation("HolderId", Words.Registration_SameOffice);
        ShareWith(office, percent);
        (HolderId, OfficeId, DistrictId, ResponsibleId) = (holder, office, district, ResponsibleId is null ? null : holder);
        (Registration, RegistrationNote) = (LeadRegistration.Held, null);
        Note(LeadStepKind.Transferred, now, by, reason);
    }

    private void ShareWith(Guid office, int percent)
    {
        var before = Shares.Count == 0 ? [(OfficeId, Percent: 100)] : Shares.Select(s => (s.OfficeId, s.Percent)).ToList();
        var others = before.Where(s => s.OfficeId != office).ToList();
        Shares.Clear();
        var left = 100 - percent;
        foreach (var (index, share) in others.Index())
        {
            // The last one gets what rounding leaves.
            var part = index == others.Count - 1 ? left : share.Percent * (100 - percent) / others.Sum(o => o.Percent);
            left -= part;
            if (part > 0) Shares.Add(new LeadShare { LeadId = Id, OfficeId = share.OfficeId, Percent = part });
        }
        Shares.Add(new LeadShare { LeadId = Id, OfficeId = office, Percent = percent });
    }

    private void Free()
    {
        Registration = LeadRegistration.Released;
        Marks.Clear();
    }

    private void RequireHold()
    {
        if (!Holds) throw new RuleViolation("", Words.Registration_HoldsNothing);
    }

    private static DateTimeOffset EndOf(int months, WorkCalendar calendar, DateTimeOffset now) =>
        DueClock.DueAt(calendar, new ClockHistory(now, new TimeLimit(months, LimitUnit.NaturalMonths)))!.Value;
}
