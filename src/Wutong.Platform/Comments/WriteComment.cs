using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Comments;

/// <summary>Says something about a record.</summary>
internal sealed record WriteComment
{
    [Required]
    public Guid? RecordId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Comment_Text)), Required, StringLength(Comment.TextLength)]
    public string? Text { get; init; }

    /// <summary>Whom it mentions besides those whom its text names by @.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Comment_Mention))]
    public Guid? MentionId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.OpenRecordAsync(actor, RecordId!.Value) is not { } record) return Outcome.Missing;
        var (mentioned, problem) = await db.MentionedAsync(actor, record.Id, Text!, MentionId);
        if (problem is not null) return new Outcome.Refused([problem]);
        var text = WithName(mentioned.FirstOrDefault(m => m.Id == MentionId)?.DisplayName);
        if (text.Length > Comment.TextLength) return Outcome.Refuse(nameof(Text), string.Format(null, Words.Comment_TooLong, Comment.TextLength));
        var comment = new Comment { RecordId = record.Id, ById = by, At = actor.Now, Text = text };
        db.Comments.Add(comment);
        await db.TellOfMentionAsync(actor, comment, record, mentioned);
        return Outcome.Saved(comment.Id);
    });

    /// <summary>Whoever reads it sees whom it mentions: the one who was chosen is named first, unless the text names them.</summary>
    private string WithName(string? chosen) => chosen is null || Mentions.In(Text!, [chosen]).Count > 0 ? Text! : $"@{chosen} {Text}";
}

/// <summary>Changes one's own comment, for a quarter of an hour.</summary>
internal sealed record EditComment : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Comment_Text)), Required, StringLength(Comment.TextLength)]
    public string? Text { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == Id) is not { } comment || await db.OpenRecordAsync(actor, comment.RecordId) is not { } record) return Outcome.Missing;
        if (!comment.MayBeRemovedBy(actor)) return Outcome.Denied;
        if (!comment.MayBeEditedBy(actor)) return Outcome.Refuse("", Words.Comment_TooLate);
        if (comment.Version != Version) return new Outcome.Stale(From(comment), comment.Version);
        var (mentioned, problem) = await db.MentionedAsync(actor, record.Id, Text!, chosen: null);
        if (problem is not null) return new Outcome.Refused([problem]);
        comment.Edit(Text!, actor.Now);
        await db.TellOfMentionAsync(actor, comment, record, mentioned);
        return Outcome.Saved(comment.Id);
    });

    public static EditComment From(Comment comment) => new() { Id = comment.Id, Version = comment.Version, Text = comment.Text };
}

/// <summary>Takes one's own comment back. That there was one stays to be seen.</summary>
internal sealed record RemoveComment
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == Id) is not { } comment || await db.OpenRecordAsync(actor, comment.RecordId) is null) return Outcome.Missing;
        if (!comment.MayBeRemovedBy(actor)) return Outcome.Denied;
        if (comment.Version != Version) return new Outcome.Stale(null, comment.Version);
        comment.Remove(actor.Now);
        return Outcome.Saved(comment.Id);
    });
}
