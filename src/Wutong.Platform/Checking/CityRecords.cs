using Wutong.Documents.Checking;
using Wutong.Platform.Data;

namespace Wutong.Platform.Checking;

/// <summary>A name in a text that the records know and that is not the one to be written.</summary>
/// <param name="Right">The name to be written.</param>
/// <param name="IsFormer">It was right once.</param>
public sealed record RecordedName(string Written, string Right, bool IsFormer);

/// <summary>Texts held against the records of the city.</summary>
public static class RecordedNames
{
    extension(WutongDb db)
    {
        /// <summary>The names in a text that the records know and that are not the ones to be written. Names of organisations alone: they are public.</summary>
        public async Task<IReadOnlyList<KnownName>> MisnamedInAsync(string text)
        {
            List<KnownName> names = [];
            foreach (var module in db.Modules.All) names.AddRange((await module.MisnamedInAsync(db, text)).Select(n => new KnownName(n.Written, n.Right, n.IsFormer)));
            return names;
        }
    }
}
