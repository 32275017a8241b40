using Microsoft.AspNetCore.Identity;

namespace Wutong.SignIn;

/// <summary>What Identity finds wrong, in the platform's own sentences and the language of the request.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), Words.Identity_Failed);
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), Words.Identity_Changed);
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), Words.Password_Wrong);
    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), Words.Identity_Code);
    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), Words.Second_WrongRecovery);
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), string.Format(null, Words.Password_TooShort, length));
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), Words.Password_NeedsDigit);
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), Words.Password_NeedsLower);
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), string.Format(null, Words.Password_NeedsUnique, uniqueChars));
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), Platform.Words.User_NameCharacters);
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), Platform.Words.User_NameTaken);

    /// <summary>A password that holds the account's name is the first one that anybody tries.</summary>
    public IdentityError PasswordHasName() => Say(nameof(PasswordHasName), Words.Password_HasName);

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };

    /// <summary>Refuses passwords that hold the account's name.</summary>
    public sealed class NoName(IdentityErrorDescriber words) : IPasswordValidator<Platform.Users.User>
    {
        public Task<IdentityResult> ValidateAsync(UserManager<Platform.Users.User> manager, Platform.Users.User user, string? password) =>
            Task.FromResult(user.UserName is { Length: >= 3 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
                ? IdentityResult.Failed(((IdentityWords)words).PasswordHasName()) : IdentityResult.Success);
    }
}
