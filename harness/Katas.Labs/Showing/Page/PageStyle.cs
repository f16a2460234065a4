namespace Katas.Labs.Showing.Page;

/// <summary>The page's style sheet. Text has a contrast of 4.5 or more against its ground, what is drawn 3 or more, in light and in dark.</summary>
internal static class PageStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --rule: #8c959f; --soft: #f3f5f7; --link: #0b57a4;
          --k0: #1f5fa8; --k1: #b04a12; --k2: #2b7030; --k3: #7b3fa0; --k4: #806000; --k5: #006a73; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #14181d; --text: #e8ebee; --quiet: #a9b3bd; --rule: #7d8894; --soft: #1f252c; --link: #8cc0ff;
            --k0: #7db3f0; --k1: #f0a070; --k2: #7cc682; --k3: #c9a0ea; --k4: #dcc050; --k5: #5fcad2; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        header, main, nav, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
        h1 { font-size: 1.7rem; margin: 1.5rem 0 .5rem; }
        h2 { font-size: 1.3rem; margin: 3rem 0 .25rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
        h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
        .settings, .notes, footer { color: var(--quiet); }
        .warning { border-left: 4px solid var(--k1); padding-left: .75rem; }
        .findings li { margin: .3rem 0; }
        .notes { font-size: .9rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
        caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
        td.article, th.article { background: var(--soft); padding-left: .5rem; font-style: italic; }
        figure { margin: 1rem 0; }
        svg { max-width: none; height: auto; }
        svg text { fill: var(--text); font: 12px system-ui, sans-serif; }
        .k0 { --k: var(--k0); } .k1 { --k: var(--k1); } .k2 { --k: var(--k2); }
        .k3 { --k: var(--k3); } .k4 { --k: var(--k4); } .k5 { --k: var(--k5); }
        .bar { fill: var(--k); }
        .article { fill: none; stroke: var(--k); stroke-width: 1.5; stroke-dasharray: 4 2; }
        .line { fill: none; stroke: var(--k); stroke-width: 2; }
        .computed { fill: none; stroke: var(--k); stroke-width: 1.5; stroke-dasharray: 6 4; }
        .mark { fill: var(--k); }
        .whisker, .arrived { stroke: var(--text); stroke-width: 1.5; }
        .waits { fill: var(--rule); }
        .axis, .one { stroke: var(--quiet); stroke-width: 1; }
        .one { stroke-dasharray: 2 3; }
        .grid { stroke: var(--rule); stroke-width: .5; stroke-dasharray: 1 4; }
        @media print { .skip, nav { display: none; } h2 { break-before: page; } }
        """;
}
