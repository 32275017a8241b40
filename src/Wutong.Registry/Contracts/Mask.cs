namespace Wutong.Registry.Contracts;

/// <summary>How personal data looks to those who have not stated why they need it whole.</summary>
public static class Mask
{
    /// <summary>138****2046; a short number keeps its last two digits.</summary>
    public static string? Phone(string? phone) => phone switch
    {
        null => null,
        { Length: >= 8 } => $"{phone[..3]}****{phone[^4..]}",
        _ => $"****{phone[^Math.Min(2, phone.Length)..]}",
    };

    /// <summary>z****@example.cn.</summary>
    public static string? Email(string? email) =>
        email is null ? null : email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{email[0]}****{email[at..]}" : "****";
}
