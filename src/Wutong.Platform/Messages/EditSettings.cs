using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Wutong.Platform.Data;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>Says by which channels messages leave, and how they are reached. Only a system administrator may. A secret that is left empty stays as it is.</summary>
internal sealed record EditSettings
{
    /// <summary>0 while nothing was set up.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_SiteAddress)), StringLength(MessageSettings.AddressLength)]
    public string? SiteAddress { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_HasEmail))]
    public bool HasEmail { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailHost)), StringLength(MessageSettings.NameLength)]
    public string? MailHost { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailPort)), Range(1, 65_535)]
    public int MailPort { get; init; } = 465;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailSecurity)), EnumDataType(typeof(MailSecurity))]
    public MailSecurity MailSecurity { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailAccount)), StringLength(MessageSettings.NameLength)]
    public string? MailAccount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailPassword)), StringLength(MessageSettings.NameLength)]
    public string? MailPassword { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_MailFrom)), StringLength(MessageSettings.NameLength)]
    public string? MailFrom { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_HasSms))]
    public bool HasSms { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_SmsAddress)), StringLength(MessageSettings.AddressLength)]
    public string? SmsAddress { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_SmsSecret)), StringLength(MessageSettings.NameLength)]
    public string? SmsSecret { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_HasWeCom))]
    public bool HasWeCom { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Settings_HasDingTalk))]
    public bool HasDingTalk { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor, MessageSecrets secrets, MessageOptions options)
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        // Names are looked up before the write, which does nothing but talk to the database.
        var problems = await ProblemsAsync(options);
        if (problems.Count > 0) return new Outcome.Refused(problems);
        // Also the keys are asked for before it: they lie in the database themselves.
        var (password, secret) = (secrets.Hide(MailPassword), secrets.Hide(SmsSecret));
        return await db.WriteAsync(async () =>
        {
            var settings = await db.MessageSettings.SingleOrDefaultAsync();
            if ((settings?.Version ?? 0) != Version) return new Outcome.Stale(null, settings?.Version ?? 0);
            if (settings is null) db.MessageSettings.Add(settings = new MessageSettings());
            Fill(settings, password, secret);
            db.AfterCommit(db.PostBell.Ring);
            return Outcome.Saved();
        });
    }

    private async Task<List<Problem>> ProblemsAsync(MessageOptions options)
    {
        List<Problem> problems = [];
        void Needs(bool isOn, string? value, string field, string label)
        {
            if (isOn && value is null) problems.Add(new Problem(field, string.Format(null, Words.Invalid_Required, label)));
        }
        Needs(HasEmail, MailHost, nameof(MailHost), Words.Settings_MailHost);
        Needs(HasEmail, MailFrom, nameof(MailFrom), Words.Settings_MailFrom);
        Needs(HasSms, SmsAddress, nameof(SmsAddress), Words.Settings_SmsAddress);
        if (MailHost is not null && Uri.CheckHostName(MailHost) == UriHostNameType.Unknown) problems.Add(new Problem(nameof(MailHost), Words.Address_NoHost));
        if (MailFrom is not null && !IsMail(MailFrom)) problems.Add(new Problem(nameof(MailFrom), Words.Invalid_Email));
        if (SiteAddress is not null && (!Uri.TryCreate(SiteAddress, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))) problems.Add(new Problem(nameof(SiteAddress), Words.Address_NoAddress));
        if (SmsAddress is not null && await OutsideAddress.ProblemAsync(SmsAddress, options.AllowInside) is { } problem) problems.Add(new Problem(nameof(SmsAddress), problem));
        return problems;
    }

    /// <param name="password">The new one, hidden; null for none.</param>
    /// <param name="secret">The same of the gateway.</param>
    internal void Fill(MessageSettings settings, string? password, string? secret)
    {
        (settings.SiteAddress, settings.HasEmail, settings.HasSms, settings.HasWeCom, settings.HasDingTalk) = (SiteAddress, HasEmail, HasSms, HasWeCom, HasDingTalk);
        // A secret belongs to the address for which it was given: it does not go to another.
        if (password is not null) settings.MailPassword = password;
        else if (settings.MailHost != MailHost || settings.MailAccount != MailAccount) settings.MailPassword = null;
        if (secret is not null) settings.SmsSecret = secret;
        else if (settings.SmsAddress != SmsAddress) settings.SmsSecret = null;
        (settings.MailHost, settings.MailPort, settings.MailSecurity, settings.MailAccount, settings.MailFrom, settings.SmsAddress) = (MailHost, MailPort, MailSecurity, MailAccount, MailFrom, SmsAddress);
    }

    /// <summary>One bare address, such as <c>name@example.cn</c>.</summary>
    internal static bool IsMail(string text) =>
        !text.Any(char.IsWhiteSpace) && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;

    public static EditSettings From(MessageSettings? settings) => settings is null ? new EditSettings() : new EditSettings
    {
        Version = settings.Version, SiteAddress = settings.SiteAddress, HasEmail = settings.HasEmail, MailHost = settings.MailHost, MailPort = settings.MailPort, MailSecurity = settings.MailSecurity,
        MailAccount = settings.MailAccount, MailFrom = settings.MailFrom, HasSms = settings.HasSms, SmsAddress = settings.SmsAddress, HasWeCom = settings.HasWeCom, HasDingTalk = settings.HasDingTalk,
    };
}
