using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Wutong.Platform.Audit;

/// <summary>What is wrong at one place of the chain.</summary>
internal enum FaultKind
{
    /// <summary>The entry does not say what it said when it was sealed, or the seal is a forgery.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Changed))] Changed,

    /// <summary>The seal itself was changed; its entry is as it was.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_SealChanged))] SealChanged,

    /// <summary>The seal is there, its entry is not.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Removed))] Removed,

    /// <summary>Places of the chain are empty: seals were removed, with or without their entries.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Missing))] Missing,

    /// <summary>Two entries stand at each other's place.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Swapped))] Swapped,

    /// <summary>An entry without a seal that lies where everything had been sealed, or in the future: the platform did not write it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Inserted))] Inserted,

    /// <summary>The chain ends before a head that was noted.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Cut))] Cut,

    /// <summary>At the place of a head that was noted stands another code: the chain was cut and has grown anew.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Fault_Rewritten))] Rewritten,
}

/// <summary>One place at which the chain does not hold.</summary>
/// <param name="Sequence">The first place concerned; null for an entry that has none.</param>
/// <param name="Upto">The last place concerned, or the other of two.</param>
internal sealed record Fault(FaultKind Kind, long? Sequence, long? Upto = null, Guid? Entry = null)
{
    [JsonIgnore] public string Place => (Sequence, Upto) switch { (null, _) => "", ({ } one, null) => $"{one}", var (from, to) => Kind == FaultKind.Swapped ? $"{from} ↔ {to}" : $"{from}–{to}" };
}

/// <summary>What a verification found.</summary>
/// <param name="Unsealed">Entries that wait for their seal, as they do for some minutes.</param>
/// <param name="Faults">The first of them, in the order of the chain; there are <paramref name="FaultCount"/>.</param>
internal sealed record Verification(long Sealed, long Unsealed, string? Head, IReadOnlyList<Fault> Faults, long FaultCount)
{
    public const int MostFaults = 50;

    public bool Holds => FaultCount == 0;

    /// <summary>In one sentence, in the language of the moment.</summary>
    [JsonIgnore] public string Summary => Holds ? string.Format(null, Words.Seal_Holds, Sealed, Unsealed) : string.Format(null, Words.Seal_Broken, FaultCount, Faults[0].Kind.Label(), Faults[0].Place, Unsealed);
}
