using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Audit;

/// <summary>
/// Encrypts and reads personal values of the log. The keys are asked for anew each time, by their primary key: kept in memory, a destroyed one would live on in
/// every process that had used it.
/// </summary>
internal sealed class PersonCipher
{
    private const int KeyLength = 32, NonceLength = 12, TagLength = 16;
    private const string Value = "personal", Subject = "of";

    /// <summary>Null for the key of somebody who was erased.</summary>
    private readonly Dictionary<Guid, byte[]?> keys = [];

    private PersonCipher() { }

    /// <summary>With a key for each of the subjects, made where there is none; part of the write that needs them.</summary>
    public static async Task<PersonCipher> ForWritingAsync(WutongDb db, IReadOnlyCollection<Guid> subjects)
    {
        var opened = await db.AuditKey.OpenAsync(db);
        var cipher = new PersonCipher();
        // Those that this write has just made or destroyed are known to the context alone.
        foreach (var own in db.ChangeTracker.Entries<PersonKey>().Select(e => e.Entity).Where(k => subjects.Contains(k.Id))) cipher.Take(opened, own);
        var asked = subjects.Where(s => !cipher.keys.ContainsKey(s)).ToList();
        foreach (var found in await db.PersonKeys.AsNoTracking().Where(k => asked.Contains(k.Id)).ToListAsync()) cipher.Take(opened, found);
        foreach (var missing in asked.Where(s => !cipher.keys.ContainsKey(s)))
        {
            var key = RandomNumberGenerator.GetBytes(KeyLength);
            db.Add(new PersonKey { Id = missing, Wrapped = Encrypt(opened.Wrap, key, missing.ToByteArray()) });
            cipher.keys[missing] = key;
        }
        return cipher;
    }

    /// <summary>With the keys of whoever is spoken of in these values of the log.</summary>
    public static async Task<PersonCipher> ForReadingAsync(WutongDb db, IEnumerable<string?> values)
    {
        var cipher = new PersonCipher();
        var subjects = values.OfType<string>().Where(v => v.Contains($"\"{Value}\"", StringComparison.Ordinal)).SelectMany(SubjectsOf).Distinct().ToList();
        if (subjects.Count == 0 || await db.AuditKey.FindAsync(db) is not { } opened) return cipher;
        foreach (var found in await db.PersonKeys.AsNoTracking().Where(k => subjects.Contains(k.Id)).ToListAsync()) cipher.Take(opened, found);
        return cipher;
    }

    /// <summary>Whether a value of the log is an encrypted one.</summary>
    public static bool IsEncrypted(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(Value, out _) && value.TryGetProperty(Subject, out _);

    /// <summary>Writes a value encrypted: <c>{"personal":"…","of":"…"}</c>. Of somebody who was erased nothing is kept any more.</summary>
    public void Write(Utf8JsonWriter writer, Guid subject, string field, object value)
    {
        writer.WriteStartObject();
        if (keys[subject] is { } key) writer.WriteBase64String(Value, Encrypt(key, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options), Bound(subject, field)));
        else writer.WriteNull(Value);
        writer.WriteString(Subject, subject);
        writer.WriteEndObject();
    }

    /// <summary>What an encrypted value says; what stands for an erased one where nobody can read it any more.</summary>
    public JsonElement Read(JsonElement value, string field)
    {
        if (value.GetProperty(Subject).TryGetGuid(out var subject) && keys.GetValueOrDefault(subject) is { } key && value.GetProperty(Value).ValueKind == JsonValueKind.String && value.GetProperty(Value).TryGetBytesFromBase64(out var bytes)
            && Decrypt(key, bytes, Bound(subject, field)) is { } plain)
            return JsonSerializer.Deserialize<JsonElement>(plain);
        return JsonSerializer.SerializeToElement(Words.Audit_Erased, Json.Options);
    }

    private void Take(AuditKey.Keys opened, PersonKey key) => keys[key.Id] = key.Wrapped is { } wrapped
        ? Decrypt(opened.Wrap, wrapped, key.Id.ToByteArray()) ?? throw new InvalidOperationException("The key of a person does not open: it was changed in the database.") : null;

    /// <summary>A value belongs to its subject and its field: put elsewhere it opens no more.</summary>
    private static byte[] Bound(Guid subject, string field) => [.. subject.ToByteArray(), .. Encoding.UTF8.GetBytes(field)];

    private static byte[] Encrypt(byte[] key, byte[] plain, byte[] bound)
    {
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(NonceLength + plain.Length), bound);
        return sealedBytes;
    }

    private static byte[]? Decrypt(byte[] key, byte[] bytes, byte[] bound)
    {
        if (bytes.Length < NonceLength + TagLength) return null;
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try { aes.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), plain, bound); }
        catch (AuthenticationTagMismatchException) { return null; }
        return plain;
    }

    private static IEnumerable<Guid> SubjectsOf(string values)
    {
        using var json = JsonDocument.Parse(values);
        return [.. json.RootElement.EnumerateObject().Where(p => IsEncrypted(p.Value)).Select(p => p.Value.GetProperty(Subject).TryGetGuid(out var id) ? id : Guid.Empty)];
    }
}
