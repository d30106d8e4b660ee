//! Erlang B, C and A beside values reckoned with sixty digits from the sums over states, to 1e-9 and better.
#![expect(clippy::unreadable_literal, reason = "numbers are written as they were reckoned")]

use waiting::erlang;

fn is_near(found: f64, wanted: f64) {
    assert!(((found - wanted) / wanted).abs() < 1e-10, "{found} for {wanted}");
}

#[test]
fn erlang_b_and_c_are_exact() {
    for (agents, load, blocked, delayed) in [
        (1, 0.5, 0.3333333333333333, 0.5),
        (2, 1.6, 0.3298969072164948, 0.7111111111111111),
        (10, 9.0, 0.1679632262915864, 0.668731524107697),
        (10, 9.5, 0.191379158301318, 0.8255855781256986),
        (100, 95.0, 0.04880420617867782, 0.5064568539130206),
        (500, 480.0, 0.01432578072242613, 0.2665125199623641),
    ] {
        is_near(erlang::blocked(agents, load).unwrap(), blocked);
        let desk = erlang::patient(agents, load, 1.0).unwrap();
        is_near(desk.delayed, delayed);
        let free = f64::from(u32::try_from(agents).unwrap()) - load;
        is_near(desk.waiting, delayed * load / free);
        is_near(desk.wait, delayed / free);
    }
    is_near(erlang::blocked(3, 40.0).unwrap(), 0.9269182863598181);
}

/// Agents; rates of arrival, service and leaving; then all that is told of such a desk.
const IMPATIENT: [(usize, [f64; 3], [f64; 7]); 7] = [
    (
        1,
        [0.5, 1.0, 0.25],
        [
            0.4418995293035865,
            0.116200941392827,
            0.232401882785654,
            1.394967613184262,
            1.641284730332802,
            1.377154598534321,
            1.300047554948681,
        ],
    ),
    (
        2,
        [3.0, 1.0, 0.01],
        [
            0.9999999998458778,
            0.3333333333975509,
            100.0000000192653,
            40.79671915770112,
            50.12520776147975,
            119.2788677502804,
            16.73607066374226,
        ],
    ),
    (
        5,
        [6.0, 1.0, 0.5],
        [
            0.8028384645766345,
            0.2263866100050484,
            2.716639320060581,
            0.7228471040683333,
            0.260952400649563,
            0.1774507202251557,
            0.1225717518449889,
        ],
    ),
    (
        10,
        [14.0, 1.0, 1.0],
        [
            0.890600630357261,
            0.3018014967016072,
            4.225220953822501,
            0.4509595323631181,
            0.07956951431132862,
            0.06662873486009754,
            0.03673003851399982,
        ],
    ),
    (
        100,
        [140.0, 1.0, 1.0],
        [
            0.9998389428252874,
            0.2857178651228079,
            40.00050111719311,
            0.3415390829537668,
            0.01003045929928724,
            0.008746523457215059,
            0.002882052704254434,
        ],
    ),
    (
        100,
        [90.0, 1.0, 5.0],
        [
            0.1080869622157364,
            0.01544561443307577,
            0.2780210597953638,
            0.03254559705181986,
            0.0007211289631905027,
            0.0003312567916863255,
            0.0002990245563133564,
        ],
    ),
    (
        300,
        [330.0, 0.9, 0.2],
        [
            0.9999999999999895,
            0.181818181818182,
            300.0000000000002,
            1.005205557786292,
            0.01852537892257814,
            0.01613627596786704,
            0.003369268687580939,
        ],
    ),
];

#[test]
fn erlang_a_is_exact() {
    for (agents, [arrivals, service, patience], wanted) in IMPATIENT {
        let desk = erlang::impatient(agents, arrivals, service, patience).unwrap();
        let found = [
            desk.delayed,
            desk.abandoned,
            desk.waiting,
            desk.wait_if_delayed,
            desk.error_of_mean,
            desk.error_of_queue,
            desk.error_of_queue_markov,
        ];
        for (found, wanted) in found.into_iter().zip(wanted) {
            is_near(found, wanted);
        }
    }
}

#[test]
fn more_people_in_line_than_can_be_reckoned_with_are_an_error_and_no_number() {
    for arrivals in [1e9, 1e300, f64::MAX] {
        assert!(erlang::impatient(5, arrivals, 1.0, 1.0).is_err(), "{arrivals}");
    }
    assert!(erlang::impatient(5, 1e-300, 1.0, 1.0).unwrap().delayed >= 0.0);
}
