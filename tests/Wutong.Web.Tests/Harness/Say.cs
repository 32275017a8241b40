namespace Wutong.Web.Tests.Harness;

internal static class Say
{
    /// <summary>Fails with everything that is wrong, a line each, when anything is.</summary>
    public static void NothingIsWrong(IReadOnlyCollection<string> wrong)
    {
        if (wrong.Count > 0) Assert.Fail($"{wrong.Count} wrong:\n  {string.Join("\n  ", wrong.Order(StringComparer.Ordinal).Take(25))}");
    }
}
