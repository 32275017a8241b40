using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Recognitions;

/// <summary>
/// A result of a project that an office files to be recognised in a month (科招项目认定): checked, decided, and counted when the month is closed. Each result of a project
/// counts once; its money counts at the signing, and of an increase what was added.
/// </summary>
internal sealed partial class RecognitionFiling : IVersioned
{
    public const int EvidenceLength = 1000, NoteLength = 500, MeetingLength = 120, OnceLength = 60;

    private FilingState state;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The month in which it counts. What is filed after the cut-off day, or returned and filed again after it, counts in the next.</summary>
    public Guid MonthId { get; private set; }
    public Guid ProjectId { get; init; }
    public ResultKind Result { get; init; }
    public ContractKind? Contract { get; set; }

    /// <summary>Who gets the points: office and district of the project and the officer who answered for it when it was filed.</summary>
    public Guid OfficeId { get; init; }
    public Guid? DistrictId { get; init; }
    public Guid OfficerId { get; init; }

    public DateOnly HappenedOn { get; set; }
    public required string Evidence { get; set; }

    // As they stood when it was filed: later changes of the project do not change what was counted.
    public Amount? Total { get; private set; }
    public bool IsFlagship { get; private set; }

    /// <summary>Of the total, what this filing adds to the city's figures, in hundredths of a yuan.</summary>
    public long CountedMinor { get; private set; }

    public FilingState State { get => state; private set { state = value; OnceKey = KeyOf(value); } }

    /// <summary>Unique among all: a result counts once a project. Null for increases, and for what was refused.</summary>
    [NotAudited] public string? OnceKey { get; private set; }

    public Guid FiledById { get; init; }
    public DateTimeOffset FiledAt { get; private set; }
    public Guid? CheckedById { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The meeting that decided; null where the director did.</summary>
    public string? Meeting { get; private set; }

    /// <summary>Why it was returned or refused.</summary>
    public string? Note { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }
    public bool IsExample { get; init; }

    public bool IsDecided => State is FilingState.Recognised or FilingState.Refused;

    /// <summary>Puts it, new or returned, before the head office.</summary>
    /// <param name="countedBefore">What earlier filings of the project counted, in hundredths of a yuan.</param>
    public void File(Guid month, InvestmentProject project, long countedBefore, DateTimeOffset now)
    {
        if (IsDecided) throw new RuleViolation("", Words.Filing_IsDecided);
        (MonthId, FiledAt, Total, IsFlagship, Note) = (month, now, project.TotalInvestment, project.IsFlagship, null);
        CountedMinor = Result switch
        {
            ResultKind.Signed => Total?.CnyMinor ?? 0,
            ResultKind.Increase => (Total?.CnyMinor ?? 0) - countedBefore,
            _ => 0,
        };
        if (Result == ResultKind.Increase && CountedMinor <= 0) throw new RuleViolation(nameof(Result), Words.Filing_NoIncrease);
        (State, ChangedAt) = (FilingState.Filed, now);
    }

    public void Check(Guid by, DateTimeOffset now)
    {
        Require(FilingState.Filed);
        (State, CheckedById, ChangedAt) = (FilingState.Checked, by, now);
    }

    /// <summary>Back to whoever filed it, with what is missing. In a month that was opened again also what had been recognised.</summary>
    public void Return(string note, Guid by, DateTimeOffset now)
    {
        Require(FilingState.Filed, FilingState.Checked, FilingState.Recognised);
        (State, CheckedById, DecidedById, DecidedAt, Meeting, Note, ChangedAt) = (FilingState.Returned, by, null, null, null, note, now);
    }

    /// <summary>Decides what was checked, by somebody else than whoever filed it.</summary>
    public void Decide(bool isRecognised, string? meeting, string? note, Guid by, DateTimeOffset now)
    {
        Require(FilingState.Checked);
        if (by == FiledById) throw new RuleViolation("", Words.Filing_OwnDecision);
        (State, DecidedById, DecidedAt, Meeting, Note, ChangedAt) = (isRecognised ? FilingState.Recognised : FilingState.Refused, by, now, meeting, note, now);
    }

    /// <summary>The month closed before it was decided.</summary>
    public void CarryTo(Guid month, DateTimeOffset now) => (MonthId, ChangedAt) = (month, now);

    private string? KeyOf(FilingState state) => state == FilingState.Refused || Result == ResultKind.Increase ? null : $"{ProjectId:N}:{Result}";

    private void Require(params ReadOnlySpan<FilingState> states)
    {
        if (!states.Contains(State)) throw new RuleViolation("", string.Format(null, Words.Filing_NotNow, State.Label()));
    }
}

internal sealed partial class RecognitionFiling : IVisible<RecognitionFiling>
{
    /// <summary>The head office and leaders see all; an officer those of the own district and office, and those that the officer filed or gets the points for.</summary>
    public static Expression<Func<RecognitionFiling, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var officer = actor.Is(Role.InvestmentOfficer);
        var (id, districts, offices) = (actor.Id, actor.Districts, actor.Offices);
        return filing => officer && ((filing.DistrictId != null && districts.Contains(filing.DistrictId.Value)) || offices.Contains(filing.OfficeId) || filing.FiledById == id || filing.OfficerId == id);
    }

    private sealed class Table : IEntityTypeConfiguration<RecognitionFiling>
    {
        public void Configure(EntityTypeBuilder<RecognitionFiling> builder)
        {
            builder.ToTable("RecognitionFilings");
            builder.Property(f => f.Evidence).HasMaxLength(EvidenceLength);
            builder.Property(f => f.Meeting).HasMaxLength(MeetingLength);
            builder.Property(f => f.Note).HasMaxLength(NoteLength);
            builder.Property(f => f.OnceKey).HasMaxLength(OnceLength);
            builder.ComplexProperty(f => f.Total);
            builder.HasDistrict(nameof(DistrictId));
            builder.HasOne<MonthlyRecognition>().WithMany().HasForeignKey(f => f.MonthId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(f => f.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.OfficerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.FiledById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.CheckedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.OnceKey).IsUnique();
            builder.HasIndex(f => new { f.FiledAt, f.Id });
            builder.HasIndex(f => new { f.State, f.FiledAt, f.Id });
            builder.HasIndex(f => new { f.MonthId, f.FiledAt, f.Id });
            builder.HasIndex(f => new { f.DistrictId, f.FiledAt, f.Id });
            builder.HasIndex(f => new { f.OfficerId, f.FiledAt, f.Id });
        }
    }
}
