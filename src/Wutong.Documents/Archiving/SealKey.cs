using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Wutong.Documents.Archiving;

/// <summary>A certificate file that cannot be used, in words that say what to do.</summary>
public sealed class SealKeyProblem(string message) : Exception(message);

/// <summary>
/// The certificate with which a deployment signs its files: RSA or SM2 (GB/T 32918), from a PKCS#12 file. A signature is CMS (RFC 5652; of SM2 with SM3, GB/T 35275) and stands beside the file, so
/// that anybody verifies it without this program.
/// </summary>
public sealed class SealKey
{
    private readonly AsymmetricKeyParameter key;
    private readonly X509Certificate certificate;

    private SealKey(AsymmetricKeyParameter key, X509Certificate certificate) => (this.key, this.certificate) = (key, certificate);

    /// <summary>Whose certificate it is.</summary>
    public string Subject => certificate.SubjectDN.ToString();
    public DateTimeOffset ValidUntil => new(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
    public bool IsSm2 => key is ECPrivateKeyParameters { PublicKeyParamSet: { } curve } && curve.Equals(GMObjectIdentifiers.sm2p256v1);
    public string Algorithm => IsSm2 ? "SM3withSM2" : "SHA256withRSA";

    /// <summary>Throws a <see cref="SealKeyProblem"/> where the file holds no key that can sign.</summary>
    public static SealKey Open(string file, string password)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var store = new Pkcs12StoreBuilder().Build();
            store.Load(stream, password.ToCharArray());
            var alias = store.Aliases.FirstOrDefault(store.IsKeyEntry) ?? throw new SealKeyProblem($"{file} holds no private key.");
            var made = new SealKey(store.GetKey(alias).Key, store.GetCertificate(alias).Certificate);
            return made.key is RsaKeyParameters || made.IsSm2 ? made : throw new SealKeyProblem($"{file}: the key is neither RSA nor SM2.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptoException or GeneralSecurityException or ArgumentException)
        {
            throw new SealKeyProblem($"{file} could not be opened as PKCS#12 with that password: {e.Message}");
        }
    }

    /// <summary>A signature that stands beside the content (CMS SignedData, detached, with the certificate).</summary>
    public byte[] Sign(byte[] content)
    {
        var generator = new CmsSignedDataGenerator();
        generator.AddSignerInfoGenerator(new SignerInfoGeneratorBuilder().Build(new Asn1SignatureFactory(Algorithm.Replace("with", "WITH", StringComparison.Ordinal), key), certificate));
        generator.AddCertificates(CollectionUtilities.CreateStore([certificate]));
        return generator.Generate(new CmsProcessableByteArray(content), encapsulate: false).GetEncoded();
    }

    /// <summary>Whose signature it is, where it fits the content and the certificate in it; null where it does not. Whether the certificate is to be trusted is the reader's to say.</summary>
    public static string? Verify(byte[] content, byte[] signature)
    {
        try
        {
            var signed = new CmsSignedData(new CmsProcessableByteArray(content), signature);
            var certificates = signed.GetCertificates();
            List<string> subjects = [];
            foreach (var signer in signed.GetSignerInfos().GetSigners())
            {
                var own = certificates.EnumerateMatches(signer.SignerID).FirstOrDefault();
                if (own is null || !signer.Verify(own)) return null;
                subjects.Add(own.SubjectDN.ToString());
            }
            return subjects.Count == 0 ? null : string.Join("; ", subjects);
        }
        catch (Exception e) when (e is CmsException or GeneralSecurityException or CryptoException or IOException or ArgumentException or InvalidOperationException) { return null; }
    }
}

/// <summary>The key of this deployment.</summary>
/// <param name="Key">Null where files are not signed.</param>
public sealed record DeploymentSeal(SealKey? Key)
{
    public static DeploymentSeal None { get; } = new((SealKey?)null);
}
