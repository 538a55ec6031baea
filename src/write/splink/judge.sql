-- What is to be done with a pair, within what no odds can overrule: the rules of `link/judge.rs`.
-- `{name 1-4}` holds where the comparison `name` is at level 1 to 4; 0: nothing can be said.
WITH joined AS (
    SELECT unique_id_l, unique_id_r, match_weight, match_probability,
        ids_that_decide_l, ids_that_decide_r, registers_that_decide_l, registers_that_decide_r
    FROM {pairs}
    WHERE CASE
        -- two valid ids of one register: never one client; one valid id: one client, unless all else is another's
        WHEN {tax id 4} THEN FALSE
        WHEN {tax id 1} THEN NOT (
            {name 9} AND NOT {same contact} AND NOT {street 1-2} AND NOT {domain 1} AND (NOT {phone 0} OR {area 5-6})
        )
        -- two names with nothing in common: phone and mailbox, or a domain that bears the name of either
        WHEN {name 9} THEN
            {phone 1} AND {e-mail 1} AND match_weight >= {merge}
            OR ({e-mail 1} OR {domain 1} AND NOT {moved})
                AND (
                    arrays_overlap(domains_with_its_name_l, domains_all_r)
                    OR arrays_overlap(domains_with_its_name_r, domains_all_l)
                )
                AND match_weight + 8 >= {merge}
        -- one name at two places: a branch
        WHEN {name 1-4} AND NOT {shared} AND {moved} THEN FALSE
        WHEN {name 1-5} AND NOT {shared} AND coalesce(branch_l, '') <> coalesce(branch_r, '') AND NOT {remark} THEN FALSE
        WHEN {name 7} AND NOT {contact} THEN FALSE
        WHEN {nothing but names} AND {name 1-4} THEN match_probability >= 0.8
        WHEN (
                {street 4} AND {name 1-5}
                OR (NOT {person 0} AND {birthday 0} OR kind_l <> kind_r) AND ({contradictions} > 0 OR {area 5-6})
            )
            AND NOT {contact} AND NOT {street 1-2} THEN FALSE
        WHEN {no contacts} AND {name 1-5} AND {street 1-2} AND match_probability >= 0.8 THEN TRUE
        -- sister firms share words, address and domain
        WHEN {name 5-6} AND NOT {contact} THEN {name 5} AND {contradictions} = 0 AND match_weight - 2.5 >= {merge}
        WHEN {name 3-4} AND NOT {contact} AND ({contradictions} > 1 OR {domain 2}) THEN FALSE
        ELSE match_weight >= {merge}
    END
),
-- a record without a valid id takes those of the record it is likest to, so that it cannot tie two clients together
lent AS (
    SELECT unique_id_l AS unique_id, unique_id_r AS lender, match_weight,
        ids_that_decide_r AS ids, registers_that_decide_r AS registers
    FROM joined WHERE {empty ids_that_decide_l} AND NOT {empty ids_that_decide_r}
    UNION ALL
    SELECT unique_id_r, unique_id_l, match_weight, ids_that_decide_l, registers_that_decide_l
    FROM joined WHERE {empty ids_that_decide_r} AND NOT {empty ids_that_decide_l}
),
ranked AS (
    SELECT unique_id, ids, registers,
        row_number() OVER (PARTITION BY unique_id ORDER BY match_weight DESC, lender) AS place
    FROM lent
),
borrowed AS (SELECT unique_id, ids, registers FROM ranked WHERE place = 1)
SELECT unique_id_l, unique_id_r, match_weight, match_probability
FROM joined
LEFT JOIN borrowed AS l ON l.unique_id = unique_id_l
LEFT JOIN borrowed AS r ON r.unique_id = unique_id_r
WHERE array_size(array_intersect(
        coalesce(l.registers, registers_that_decide_l), coalesce(r.registers, registers_that_decide_r)
    )) <= array_size(array_intersect(coalesce(l.ids, ids_that_decide_l), coalesce(r.ids, ids_that_decide_r)))
