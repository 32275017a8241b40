using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.People;

/// <summary>Gives out a telephone number and an e-mail address whole, for a stated purpose that the log keeps.</summary>
internal sealed record RevealPerson
{
    public const int PurposeLength = 200, ShortestPurpose = 4;

    public Guid Id { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Purpose)), Required, StringLength(PurposeLength, MinimumLength = ShortestPurpose)]
    public string? Purpose { get; init; }

    internal sealed record Contact(string? Phone, string? Email);

    public async Task<(Outcome Outcome, Contact? Contact)> Run(WutongDb db, Actor actor)
    {
        Contact? contact = null;
        var outcome = await db.WriteAsync(async () =>
        {
            var person = await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id);
            if (person is null) return Outcome.Missing;
            db.Note(actor, AuditKind.PersonalDataRead, nameof(Person), person.Id, new { Purpose });
            contact = new Contact(person.Phone, person.Email);
            return Outcome.Saved(person.Id);
        });
        return (outcome, outcome is Outcome.Done ? contact : null);
    }
}
