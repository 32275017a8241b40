namespace Wutong.Platform.Audit;

/// <summary>
/// A field that says who or where somebody is. In the log its value is encrypted with a key of that person, whose record is the root of the row; when the
/// person is erased the key is destroyed, and with it what the log could tell. Free text is not marked: the guides ask people to keep persons out of it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
