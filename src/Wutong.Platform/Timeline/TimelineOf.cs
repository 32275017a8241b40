using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Comments;

namespace Wutong.Platform.Timeline;

/// <summary>Whose timeline <c>_TimelineOf.cshtml</c> shows: a record that the page around it has found to be visible.</summary>
public sealed record TimelineOf(Guid RecordId)
{
    /// <summary>Comments alone, on a page that shows by itself what happened.</summary>
    public bool CommentsOnly { get; init; }

    /// <summary>Entries on the record's own page.</summary>
    internal const int Shown = 20;
}

/// <summary>The form for a comment.</summary>
/// <param name="People">Whom one may choose to mention; null where the form has no list but a link to it.</param>
/// <param name="IsHome">Whether it stands on the record's own page, and leads back there.</param>
internal sealed record CommentForm(WriteComment Input, List<SelectListItem>? People, bool IsHome);
