namespace Wutong.Platform.Users;

/// <summary>How every account begins.</summary>
public static class NewAccount
{
    public static User Make(string name, string displayName, IEnumerable<RoleBinding> bindings, bool isExample = false)
    {
        var user = new User
        {
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = displayName, IsExample = isExample,
            SecurityStamp = Guid.CreateVersion7().ToString("N"), LockoutEnabled = true,
        };
        user.Bindings.AddRange(bindings);
        return user;
    }
}
