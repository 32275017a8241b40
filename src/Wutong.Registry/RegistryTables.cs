using Wutong.Platform.Data;
using Wutong.Registry.Districts;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;

namespace Wutong.Registry;

internal static class RegistryTables
{
    extension(WutongDb db)
    {
        public Rows<District> Districts => new(db);
        public Rows<Organisation> Organisations => new(db);
        public Rows<Person> People => new(db);
        public Rows<Relationship> Relationships => new(db);
        public Rows<DuplicateSuggestion> DuplicateSuggestions => new(db);
    }
}
