using Wutong.Platform.Data;
using Wutong.Platform.Messages;

namespace Wutong.Attraction.Leads;

/// <summary>What people are told about holds.</summary>
internal static class LeadMessages
{
    public static MessageKind Lapsed { get; } = new("lead-lapsed", () => Words.Message_LeadLapsed, () => Words.Message_LeadLapsedText);

    public static MessageKind Decided { get; } = new("lead-decided", () => Words.Message_LeadDecided, () => Words.Message_LeadDecidedText);

    /// <summary>Tells the holder and the head office, who all know it whole.</summary>
    public static async Task TellAsync(WutongDb db, MessageKind kind, Lead lead, IEnumerable<Guid> readers, DateTimeOffset now)
    {
        foreach (var reader in readers.Distinct())
            await db.SendMessageAsync(kind, reader, new MessageText(lead.CodeName ?? lead.Name, $"/attraction/leads/{lead.Id}", $"{lead.Id}:{now.UtcTicks}"), now);
    }
}
