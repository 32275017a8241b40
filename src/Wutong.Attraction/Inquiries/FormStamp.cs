using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Wutong.Attraction.Inquiries;

/// <summary>
/// What a public form carries to tell people from programs: which form it is and when it was opened, signed. Nobody fills in a form within three seconds, and one that
/// was opened yesterday is opened again. No third party is asked.
/// </summary>
internal sealed class FormStamp(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Soonest = TimeSpan.FromSeconds(3), Latest = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector("wutong.inquiry");

    /// <summary>The stamp of a form that is opened now.</summary>
    public string Issue(DateTimeOffset now) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{Guid.CreateVersion7():N}.{now.UtcTicks}"));

    /// <summary>The id of the form, where the stamp is ours and of a fitting age.</summary>
    public Guid? Read(string? stamp, DateTimeOffset now)
    {
        if (stamp is null) return null;
        try
        {
            if (protector.Unprotect(stamp).Split('.') is not [var form, var ticks]) return null;
            var age = now - new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
            return age >= Soonest && age <= Latest ? Guid.ParseExact(form, "N") : null;
        }
        catch (CryptographicException) { return null; }
    }
}
