namespace Wutong.Platform.Telemetry;

/// <summary>For what the program works just now: a route of the site or a kind of job. Never an address, since those name records and carry what was typed.</summary>
public sealed class Asker
{
    private static readonly AsyncLocal<Asker?> Now = new();

    /// <summary>Null outside of requests and jobs, and while it is not known yet what a request asks for.</summary>
    public string? Name { get; private set; }

    /// <summary>For what this very line of work is done.</summary>
    public static string? Current => Now.Value?.Name;

    /// <summary>Begins a line of work: what is called from here on is done for it.</summary>
    public static Asker Begin(string? name = null) => Now.Value = new Asker { Name = name };

    /// <summary>Says what it is, once: the page of an error is shown for what was asked first.</summary>
    public static void Is(string name)
    {
        if (Now.Value is { Name: null } asker) asker.Name = name;
    }
}
