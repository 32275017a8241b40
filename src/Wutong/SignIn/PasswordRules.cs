namespace Wutong.SignIn;

internal static class PasswordRules
{
    /// <summary>The longest password taken: hashing longer ones would only cost time.</summary>
    public const int Longest = 128;
}
