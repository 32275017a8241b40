return await Wutong.Cli.CommandLine.RunAsync(args);
