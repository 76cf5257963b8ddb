export const englishExam = `
2026-03-04 | Norland MFA | - | Anna Keller | Foreign Minister Anna Keller on the talks in Port Sarrin
Our delegation met the delegation of Estmark for six hours on Tuesday.
We did not agree on the prisoners, but we expect to sign the grain protocol in April.
Estmark proposed a joint patrol on the Lesk; we have not answered yet.
+ Keller: the two delegations talked for six hours on Tuesday and did not agree on the prisoners.
+ Keller expects the grain protocol to be signed in April.
+ Keller: Estmark proposed a joint patrol on the Lesk, and Norland has not answered it yet.
- Keller: the grain protocol will be signed in April.
- Keller: Norland proposed a joint patrol on the Lesk, and Estmark has not answered it yet.
- Keller: the delegations agreed on the prisoners after six hours.

2026-03-06 | Norland MFA | - | - | Vote in the Assembly
The resolution on food cargo was adopted with 119 votes in favour, 53 against and 10 abstentions.
Montclair voted against, Sarrin abstained.
Norland regrets the vote of Montclair.
+ The resolution on food cargo was adopted: 119 states for, 53 against, 10 abstaining.
+ Norland regrets that Montclair voted against the resolution.
- 53 states voted for the resolution on food cargo and 119 against it.
- Sarrin voted against the resolution on food cargo.
- The resolution failed because Montclair voted against it.

2026-03-09 | Norland MFA | Norland Embassy in Costa Gris | - | Scholarships for the coming year
Applications for scholarships are accepted until 15 May.
At least 40 places are open to students under 30.
+ The embassy in Costa Gris accepts applications for scholarships until 15 May.
+ At least 40 scholarships are open to students under 30.
- Applications for scholarships are accepted from 15 May.
- 40 scholarships are open to students over 30.

2026-03-11 | Norland MFA | - | Ilya Marsh | Spokesman Ilya Marsh on the shelling of Tulla
According to the governor, two people were killed and eleven injured in Tulla.
We believe that Velmora may have used drones supplied by Montclair.
Kessany denies any part in it.
+ Two people were killed and eleven injured in Tulla, according to the governor.
+ Marsh believes that Velmora may have used drones from Montclair.
+ Marsh: Kessany denies any part in the shelling.
- Eleven people were killed and two injured in Tulla, according to the governor.
- Marsh: Velmora used drones supplied by Montclair.
- Marsh: Kessany admits a part in the shelling.

2026-03-12 | Norland MFA | - | - | Trade with Sarrin
Trade with Sarrin rose by 10.6 percent in ten months, to just over 93 billion crowns.
Over 85 percent of it is paid in national currencies.
The two presidents agreed to continue their contacts.
+ Trade with Sarrin is up 10.6 percent in ten months, to just over 93 billion crowns.
+ More than 85 percent of the trade with Sarrin is paid in national currencies.
- Trade with Sarrin fell by 10.6 percent in ten months.
- Trade with Sarrin reached 85 billion crowns, over 93 percent of it in national currencies.

2026-12-04 | Norland MFA | - | - | Ambassador of Velmora summoned
Deputy Minister Tomas Brandt received the ambassador of Velmora on 3 December and handed him a note of protest.
The note concerns the closing of the consulate in Halvern.
The ambassador promised to pass it on.
+ On 3 December Brandt handed the ambassador of Velmora a note of protest.
+ The note of protest is about the closing of the consulate in Halvern.
- On 3 December the ambassador of Velmora handed Brandt a note of protest.
- The note of protest is about the opening of the consulate in Halvern.

2026-03-15 | Norland MFA | - | Anna Keller | Interview with Foreign Minister Anna Keller
We are not interested in an arms race.
A truce alone is a road that leads nowhere; what we need are binding agreements.
I hope that the new government in Montclair will look into our proposals.
+ Keller: Norland is not interested in an arms race and needs binding agreements.
+ Keller calls a truce alone “a road that leads nowhere”.
+ Keller hopes that Montclair’s new government will look into Norland’s proposals.
- Keller: binding agreements alone are a road that leads nowhere.
- Keller: the new government in Montclair will look into Norland’s proposals.
- Marsh: Norland is not interested in an arms race.

2026-08-02 | Norland Navy | - | Pavel Rask | General Pavel Rask on the month of July
In July our units shot down 17 of 19 drones near the port.
One tanker was damaged, nobody was hurt.
The port works almost without restrictions.
+ Rask: in July 17 of 19 drones near the port were shot down.
+ Rask: one tanker was damaged, and nobody was hurt.
+ Rask: the port works almost without restrictions.
- Rask: in July all 19 drones near the port were shot down.
- Rask: one tanker was damaged, and several sailors were hurt.
`;
