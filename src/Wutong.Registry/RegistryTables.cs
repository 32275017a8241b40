using Wutong.Platform.Data;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;
using Wutong.Registry.People;

namespace Wutong.Registry;

internal static class RegistryTables
{
    extension(WutongDb db)
    {
        public Rows<District> Districts => new(db);
        public Rows<Organisation> Organisations => new(db);
        public Rows<Person> People => new(db);
    }
}
