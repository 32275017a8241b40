using Wutong.Platform.Data;

namespace Wutong.Platform.Search;

/// <summary>
/// The tables of the index. They hold nothing that the records do not, belong to no model, and can be dropped and built anew: so they are made by
/// statements of their own, which a migration of either database runs.
/// </summary>
public static class SearchSchema
{
    internal const string TitleKeys = "TitleKeys", NameKeys = "NameKeys", BodyKeys = "BodyKeys", Audience = "Audience", Except = "Except";

    /// <summary>
    /// Statements that make the index. <c>Row</c> grows with every save, so that in its order backwards the last changed comes first.
    /// SQLite keeps the terms in a full-text table without text, PostgreSQL in a tsvector. A document holds its audience too: of a few documents, and of the last
    /// changed, it is quicker to ask them whom they are for than the index.
    /// </summary>
    public static IReadOnlyList<string> Create(DatabaseKind kind) => kind == DatabaseKind.Sqlite ?
    [
        """
        CREATE TABLE "SearchDocuments" (
            "Row" INTEGER NOT NULL PRIMARY KEY, "Id" TEXT NOT NULL, "Face" INTEGER NOT NULL, "Kind" TEXT NOT NULL, "Title" TEXT NOT NULL, "Others" TEXT NOT NULL, "Subtitle" TEXT NULL, "Body" TEXT NULL,
            "IsExample" INTEGER NOT NULL, "TitleKeys" TEXT NOT NULL, "NameKeys" TEXT NOT NULL, "BodyKeys" TEXT NOT NULL,
            "Audience" TEXT NOT NULL, "Except" TEXT NOT NULL)
        """,
        """CREATE UNIQUE INDEX "IX_SearchDocuments_Id_Face" ON "SearchDocuments" ("Id", "Face")""",
        """CREATE VIRTUAL TABLE "SearchTerms" USING fts5("Terms", content='', contentless_delete=1, detail=none, tokenize='ascii')""",
    ]
    :
    [
        """
        CREATE TABLE "SearchDocuments" (
            "Row" bigint NOT NULL, "Id" uuid NOT NULL, "Face" integer NOT NULL, "Kind" text NOT NULL, "Title" text NOT NULL, "Others" text NOT NULL, "Subtitle" text NULL, "Body" text NULL,
            "IsExample" boolean NOT NULL, "TitleKeys" text NOT NULL, "NameKeys" text NOT NULL, "BodyKeys" text NOT NULL,
            "Audience" text NOT NULL, "Except" text NOT NULL, CONSTRAINT "PK_SearchDocuments" PRIMARY KEY ("Id", "Face"))
        """,
        """CREATE UNIQUE INDEX "IX_SearchDocuments_Row" ON "SearchDocuments" ("Row")""",
        """CREATE TABLE "SearchTerms" ("Id" uuid NOT NULL, "Face" integer NOT NULL, "Row" bigint NOT NULL, "Terms" tsvector NOT NULL, CONSTRAINT "PK_SearchTerms" PRIMARY KEY ("Id", "Face"))""",
        """CREATE UNIQUE INDEX "IX_SearchTerms_Row" ON "SearchTerms" ("Row")""",
        """CREATE INDEX "IX_SearchTerms_Terms" ON "SearchTerms" USING gin ("Terms") WITH (gin_pending_list_limit = 512)""",
        """CREATE SEQUENCE "SearchRows" AS bigint CACHE 1""",
    ];

    public static IReadOnlyList<string> Drop(DatabaseKind kind) =>
        ["DROP TABLE \"SearchTerms\"", "DROP TABLE \"SearchDocuments\"", .. kind == DatabaseKind.Postgres ? ["DROP SEQUENCE \"SearchRows\""] : Array.Empty<string>()];
}
