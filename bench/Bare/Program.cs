using Microsoft.EntityFrameworkCore;

// Bare.dll PORT FILE
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls($"http://127.0.0.1:{args[0]}");
builder.Logging.ClearProviders();
builder.Services.AddRazorPages();
builder.Services.AddDbContext<Bare.Rows>(options => options.UseSqlite($"Data Source={args[1]}"));
var app = builder.Build();
await Bare.Rows.PrepareAsync(app.Services);
app.MapRazorPages();
await app.RunAsync();
