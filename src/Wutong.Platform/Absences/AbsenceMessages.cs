using System.Globalization;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Platform.Absences;

/// <summary>Whoever is to stand in is told so.</summary>
internal static class AbsenceMessages
{
    public static MessageKind Deputy { get; } = new("absence-deputy", () => Words.Message_Deputy, () => Words.Message_DeputyText);

    public static Task TellAsync(WutongDb db, Absence absence, Actor actor)
    {
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return db.SendMessageAsync(Deputy, absence.DeputyId, new MessageText(actor.DisplayName, "/absences", $"{absence.Id}:{Day(absence.From)}:{Day(absence.To)}", Day(absence.From), Day(absence.To)), actor.Now);
    }
}
