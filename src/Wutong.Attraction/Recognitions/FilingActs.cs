using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>What the head office or a leader does with a filing of an open month.</summary>
internal abstract record FilingAct : RecordAct<RecognitionFiling>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Note)), StringLength(RecognitionFiling.NoteLength)]
    public string? Note { get; init; }

    protected override object Seen(RecognitionFiling filing) => new { filing.State };

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, RecognitionFiling filing, Guid by)
    {
        if (Wrong(actor) is { } wrong) return wrong;
        (await db.MonthlyRecognitions.Whole.SingleAsync(m => m.Id == filing.MonthId)).Change(actor.Now);
        Do(filing, by, actor.Now);
        if (filing.State is FilingState.Returned or FilingState.Recognised or FilingState.Refused) await TellAsync(db, filing, actor);
        return null;
    }

    protected virtual Outcome? Wrong(Actor actor) => null;
    protected abstract void Do(RecognitionFiling filing, Guid by, DateTimeOffset now);

    // The name by which whoever filed it may know the project: that person may change it, so knows it whole.
    private static async Task TellAsync(WutongDb db, RecognitionFiling filing, Actor actor)
    {
        var project = await db.Projects.Whole.Where(p => p.Id == filing.ProjectId).Select(p => p.CodeName ?? p.Name).SingleAsync();
        await db.SendMessageAsync(filing.State == FilingState.Returned ? RecognitionMessages.Returned : RecognitionMessages.Decided, filing.FiledById,
            new MessageText(project, $"/attraction/recognitions/{filing.Id}", $"{filing.Id}:{filing.Version}"), actor.Now);
    }
}

/// <summary>The first check: complete, or back with what is missing.</summary>
internal sealed record CheckFiling : FilingAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_IsComplete)), Required]
    public bool? IsComplete { get; init; }

    protected override bool May(RecognitionFiling filing, Actor actor) => actor.Is(Role.HeadOffice);

    protected override Outcome? Wrong(Actor actor) => IsComplete == false && Note is null ? Outcome.Refuse(nameof(Note), Words.Filing_NeedsNote) : null;

    protected override void Do(RecognitionFiling filing, Guid by, DateTimeOffset now)
    {
        if (IsComplete == true) filing.Check(by, now);
        else filing.Return(Note!, by, now);
    }
}

/// <summary>The decision, by the director or by a meeting, which the head office then names.</summary>
internal sealed record DecideFiling : FilingAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_IsRecognised)), Required]
    public bool? IsRecognised { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Meeting)), StringLength(RecognitionFiling.MeetingLength)]
    public string? Meeting { get; init; }

    protected override bool May(RecognitionFiling filing, Actor actor) => actor.IsAny(AttractionModule.Deciders);

    protected override Outcome? Wrong(Actor actor) =>
        IsRecognised == false && Note is null ? Outcome.Refuse(nameof(Note), Words.Filing_NeedsNote)
        : !actor.Is(Role.Leader) && Meeting is null ? Outcome.Refuse(nameof(Meeting), Words.Filing_NeedsMeeting) : null;

    protected override void Do(RecognitionFiling filing, Guid by, DateTimeOffset now) => filing.Decide(IsRecognised!.Value, Meeting, Note, by, now);
}

/// <summary>What people are told about what they filed.</summary>
internal static class RecognitionMessages
{
    public static MessageKind Returned { get; } = new("recognition-returned", () => Words.Message_FilingReturned, () => Words.Message_FilingReturnedText);
    public static MessageKind Decided { get; } = new("recognition-decided", () => Words.Message_FilingDecided, () => Words.Message_FilingDecidedText);
}
