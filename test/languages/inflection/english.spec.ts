import { describe } from 'vitest';
import { testWordForms } from './word-forms.ts';

describe('English words of the news', () =>
  testWordForms({
    language: 'en',
    forms: `
    minister: ministers
    sanction: sanctions sanctioned sanctioning
    election: elections
    ceasefire: ceasefires
    country: countries
    embassy: embassies
    strike: strikes striking struck
    attack: attacks attacked attacking
    agree: agrees agreed agreeing
    negotiate: negotiates negotiated negotiating
    hostage: hostages
    crisis: crises
    ally: allies allied
    army: armies
    tax: taxes taxed taxing
    woman: women
    child: children
    man: men
    withdraw: withdraws withdrew withdrawn withdrawing
    fight: fights fought fighting
    shell: shells shelled shelling
    kill: kills killed killing
    die: dies died dying
    ban: bans banned banning
    deny: denies denied denying
    say: says said saying
    sell: sells sold selling
    refugee: refugees
    speech: speeches
    missile: missiles
    vote: votes voted voting
    plan: plans planned planning
    resign: resigns resigned resigning
    threaten: threatens threatened threatening
    control: controls controlled controlling
    leave: leaves left leaving
    win: wins won winning
    meet: meets met meeting
    lead: leads led leading
    veto: vetoes vetoed vetoing
    embargo: embargoes embargoed
    stop: stops stopped stopping
    refer: refers referred referring
    staff: staffed staffing
    rule: rules ruled ruling
    sue: sues sued suing
    free: frees freed freeing
    shoot: shoots shot shooting
    rise: rises rose risen rising
    go: goes went gone going
    run: runs ran running
    undergo: undergoes underwent undergone
    overrun: overruns overran
    withhold: withholds withheld withholding
    rewrite: rewrites rewrote rewritten
    forget: forgets forgot forgotten
    become: becomes became becoming
    foresee: foresees foresaw foreseen
    criterion: criteria
    Israeli: Israelis
    Azerbaijani: Azerbaijanis`,
    apart: `
    university: universe universal
    organ: organization organisation
    news: new
    new: news
    general: generation generate generous
    generation: general generate
    nation: national nationality
    president: presidency presidential
    minister: ministry administer
    police: policy policies
    policy: police
    import: important
    port: portal
    state: static station statement
    war: warm ward warn
    arm: army
    hope: hop hopping
    plane: plan planned
    plan: plane planes
    rat: rate rating
    bar: bare
    star: stare
    bus: busy business
    use: user us
    sing: single
    wing: win
    king: kin
    Paris: parish
    Mars: mar
    Hamas: hama
    United: unite
    Texas: taxes tax
    Iran: ran
    Mali: mail
    ward: war
    customs: costume
    past: paste
    cap: cape
    past: pasta
    fee: feed
    see: seed
    bee: being`,
  }));
