namespace Katas.Reports;

/// <summary>How pages look: on a screen by day and by night, on a phone, on paper.</summary>
internal static class Style
{
    public const string Sheet = """
        :root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1f; --soft: #55565e; --line: #c9cad2; --raised: #f3f4f8;
          --good: #14692c; --bad: #a3161b; --part: #7a4b00; --bar: #2f5fb3; --mark: #fff1c2; --link: #1a4fa8; }
        @media (prefers-color-scheme: dark) { :root { --ground: #16171c; --ink: #e9e9ee; --soft: #b3b4be; --line: #4a4c57; --raised: #20222a;
          --good: #7fd895; --bad: #ff9a96; --part: #f2c26b; --bar: #8db3f5; --mark: #4a3f14; --link: #9cc0ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: .5rem 0; overflow-wrap: anywhere; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
        a { color: var(--link); } a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); padding: .25rem 0; }
        th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; } .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th[scope=row] { overflow-wrap: anywhere; min-width: 8rem; max-width: 16rem; font-weight: 600; } .many { min-width: 40rem; }
        .good { color: var(--good); } .bad { color: var(--bad); } .part { color: var(--part); } .soft { color: var(--soft); }
        section.kata { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem 1rem; margin: 1rem 0; }
        pre { background: var(--raised); padding: .75rem; overflow-x: auto; border-radius: .35rem; font: .875rem/1.45 ui-monospace, monospace; margin: .5rem 0; }
        pre .at { display: inline-block; min-width: 100%; background: var(--mark); } .ln { color: var(--soft); }
        svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 13px system-ui, sans-serif; } svg .bar { fill: var(--bar); } svg .axis { stroke: var(--line); }
        svg .whisker { stroke: var(--ink); stroke-width: 2; } svg .reference { stroke: var(--part); stroke-width: 2; stroke-dasharray: 4 3; }
        ul.findings { padding-left: 1.2rem; } details { margin: .5rem 0; } summary { cursor: pointer; padding: .25rem 0; }
        .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; } .two > * { min-width: 0; }
        @media print { :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #333; --line: #999; --raised: #fff; --good: #000; --bad: #000; --part: #000; --bar: #555; --mark: #eee; --link: #000; }
          nav, .skip { display: none; } section.kata { break-inside: avoid; } pre { white-space: pre-wrap; } }
        """;
}
