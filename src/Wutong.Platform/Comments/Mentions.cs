using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Search;
using Wutong.Platform.Text;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;

namespace Wutong.Platform.Comments;

/// <summary>Who is meant by <c>@姓名</c> in a comment, and whether they may see what it is about.</summary>
internal static class Mentions
{
    /// <summary>More in one comment is a message to everybody.</summary>
    public const int Most = 20;

    public static MessageKind Kind { get; } = new("comment-mention", () => Words.Message_Mention, () => Words.Message_MentionText);

    /// <summary>
    /// The names that follow an @, each once, in their order. Nothing need stand after a Chinese name, so the longest name that fits is meant; an @ within a word,
    /// as of an address of e-mail, means nobody.
    /// </summary>
    public static IReadOnlyList<string> In(string text, IReadOnlyCollection<string> names)
    {
        List<string> found = [];
        for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs, at + 1))
        {
            if (at > 0 && IsWord(text[at - 1])) continue;
            var longest = names.Where(n => n.Length > 0 && StandsAt(text, at + 1, n)).MaxBy(n => n.Length);
            if (longest is not null && !found.Contains(longest)) found.Add(longest);
        }
        return found;
    }

    // The second is the one that Chinese keyboards give.
    private static readonly char[] Signs = ['@', '＠'];

    private static bool StandsAt(string text, int at, string name) =>
        string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && (at + name.Length == text.Length || !IsWord(name[^1]) || !IsWord(text[at + name.Length]));

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    extension(WutongDb db)
    {
        /// <summary>Whom a text means, with the one who was chosen from the list; or why it cannot be sent so.</summary>
        /// <param name="chosen">Chosen from the list: settles which of two of one name is meant.</param>
        public async Task<(IReadOnlyList<Actor> Mentioned, Problem? Problem)> MentionedAsync(Actor actor, Guid record, string text, Guid? chosen)
        {
            if (chosen is null && text.IndexOfAny(Signs) < 0) return ([], null);
            var staff = (await AccountLookup.StaffAsync(db, null, actor.Now)).Values.ToLookup(a => a.DisplayName);
            List<Actor> mentioned = [];
            if (chosen is { } id)
            {
                if (staff.SelectMany(s => s).FirstOrDefault(a => a.Id == id) is not { } one) return ([], new(nameof(WriteComment.MentionId), Words.Invalid_Choice));
                if (await db.OpenRecordAsync(one, record) is null) return ([], new(nameof(WriteComment.MentionId), string.Format(null, Words.Comment_Blind, one.DisplayName)));
                mentioned.Add(one);
            }
            var names = In(text, [.. staff.Select(s => s.Key)]);
            if (names.Count > Most) return ([], new(nameof(WriteComment.Text), string.Format(null, Words.Comment_TooManyMentions, Most)));
            foreach (var name in names.Where(n => mentioned.All(m => m.DisplayName != n)))
            {
                List<Actor> sighted = [];
                foreach (var one in staff[name]) if (await db.OpenRecordAsync(one, record) is not null) sighted.Add(one);
                if (sighted.Count == 0) return ([], new(nameof(WriteComment.Text), string.Format(null, Words.Comment_Blind, name)));
                if (sighted.Count > 1) return ([], new(nameof(WriteComment.Text), string.Format(null, Words.Comment_TwoOfOneName, name)));
                mentioned.Add(sighted[0]);
            }
            return (mentioned, null);
        }

        /// <summary>Tells those who are mentioned; once, however often the comment is changed.</summary>
        public async Task TellOfMentionAsync(Actor actor, Comment comment, RecordLink record, IEnumerable<Actor> mentioned)
        {
            foreach (var one in mentioned.Where(m => m.Id != actor.Id))
                await db.SendMessageAsync(Kind, one.Id!.Value, new MessageText(record.Title, $"/timeline/{record.Id}", $"{comment.Id}"), actor.Now);
        }

        /// <summary>Whom one may mention about a record, by name: those who find it by search. Who sees it in another way can be typed.</summary>
        public async Task<List<SelectListItem>> MentionChoicesAsync(Actor actor, RecordLink record)
        {
            var document = (await record.Kind.MakeAsync(db, [record.Id])).FirstOrDefault(d => d.Face == 0);
            var audience = document?.Audience.ToHashSet(StringComparer.Ordinal) ?? [];
            var staff = (await AccountLookup.StaffAsync(db, null, actor.Now)).Values.Where(a => a.Id != actor.Id && a.IsAny(record.Kind.Roles) && SearchAudience.KeysOf(a).Any(audience.Contains)).ToList();
            var twice = staff.GroupBy(a => a.DisplayName).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
            return
            [
                new(Words.Comment_MentionNobody, ""),
                .. staff.OrderBy(a => Pinyin.SortKey(a.DisplayName), StringComparer.Ordinal).Select(a => new SelectListItem(twice.Contains(a.DisplayName) ? $"{a.DisplayName} ({a.Name})" : a.DisplayName, a.Id.ToString())),
            ];
        }
    }
}
