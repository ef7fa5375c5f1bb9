-- a quotient in billionths, halves away from zero
CREATE MACRO quotient(part, whole) AS
  sign(part) * ((abs((part)::HUGEINT) * 2000000000 + (whole)) // (2 * (whole)));
CREATE MACRO per(part, whole) AS CASE WHEN whole > 0 THEN quotient(part, whole) END;
CREATE MACRO exactly(number, parts) AS quotient(number, parts);
CREATE MACRO middle(number, parts) AS quotient(2 * number, 2 * parts);

-- the question
CREATE OR REPLACE TABLE catalogue AS
WITH
  cell AS (SELECT person, month FROM people, (SELECT range AS month FROM range(12))),
  deals AS (
    SELECT
      person, month,
      count(*) FILTER (WHERE kind = 0) AS won,
      count(*) FILTER (WHERE kind = 1) AS lost,
      sum(amount) FILTER (WHERE kind = 0) AS sold,
      sum(amount) FILTER (WHERE kind = 1) AS lost_amount,
      count(amount) FILTER (WHERE kind = 1) AS lost_of_known_amount,
      sum(amount) FILTER (WHERE kind = 0 AND client IS NOT NULL) AS sold_to_buyers,
      count(days) FILTER (WHERE kind = 0) AS cycles,
      sum(days) FILTER (WHERE kind = 0) AS cycle_sum,
      sum(amount) FILTER (WHERE sale = 0) AS sold_on_top,
      sum(amount) FILTER (WHERE sale > 0) AS sold_before,
      count(*) FILTER (WHERE goods > 0) AS of_known_groups,
      count(*) FILTER (WHERE goods = 2) AS of_several_groups,
      count(*) FILTER (WHERE discount > 0) AS of_known_discount,
      count(*) FILTER (WHERE discount = 2) AS over_limit
    FROM deal GROUP BY person, month),
  buying AS (
    SELECT person, month, count(DISTINCT client) AS buyers
    FROM deal WHERE kind = 0 GROUP BY person, month),
  lines AS (
    SELECT
      person, month,
      count(*) AS lines,
      sum(units) AS units,
      sum(recurring) AS recurring,
      count(cost) AS lines_of_known_cost,
      sum(cost) AS cost,
      sum(amount) FILTER (WHERE cost IS NOT NULL) AS sold_at_known_cost,
      sum(list) AS list,
      sum(amount) FILTER (WHERE list IS NOT NULL) AS sold_at_known_list,
      sum(amount) FILTER (WHERE category IS NOT NULL) AS sold_of_groups,
      sum(amount) FILTER (WHERE category = 0) AS sold_of_focus
    FROM line GROUP BY person, month),
  returns AS (
    SELECT person, month, sum(amount) AS returned FROM goods_return GROUP BY person, month),
  activities AS (
    SELECT
      person, month,
      count(*) FILTER (WHERE kind <= 1) AS calls,
      count(*) FILTER (WHERE kind = 1) AS talks,
      count(minutes) FILTER (WHERE kind = 1) AS talks_of_known_length,
      sum(minutes) FILTER (WHERE kind = 1) AS talk_minutes,
      count(*) FILTER (WHERE kind = 2) AS meetings,
      count(*) FILTER (WHERE kind = 3) AS missed,
      count(*) FILTER (WHERE kind = 4) AS demos,
      count(*) FILTER (WHERE kind = 5) AS proposals
    FROM activity GROUP BY person, month),
  contact AS (SELECT DISTINCT person, month, client FROM activity WHERE kind NOT IN (0, 3)),
  touched AS (
    SELECT person, month, count(*) AS touched_clients FROM contact GROUP BY person, month),
  invoices AS (
    SELECT person, month, sum(amount) AS invoiced FROM invoice GROUP BY person, month),
  dues AS (
    SELECT person, due AS month, sum(amount) AS due FROM invoice GROUP BY person, due),
  payments AS (
    SELECT person, month, sum(amount) AS paid FROM payment GROUP BY person, month),
  leads AS (
    SELECT
      person, month,
      count(*) AS leads,
      sum(qualified) AS leads_qualified,
      sum(deal) AS leads_with_deal,
      sum(met) AS leads_met,
      count(*) FILTER (WHERE answer > 0) AS answers_due,
      count(*) FILTER (WHERE answer = 2) AS answers_in_time
    FROM lead GROUP BY person, month),
  observed AS (
    SELECT person, month, kind, count(*) AS n, sum(amount) AS amount, sum(number) AS number
    FROM observation GROUP BY person, month, kind),
  observations AS (
    SELECT
      person, month,
      sum(number) FILTER (WHERE kind = 0) AS call_points,
      sum(number) FILTER (WHERE kind = 1) AS call_out_of,
      sum(number) FILTER (WHERE kind = 2) AS exam_points,
      sum(number) FILTER (WHERE kind = 3) AS exam_out_of,
      sum(n) FILTER (WHERE kind = 4) AS content,
      sum(n) FILTER (WHERE kind IN (4, 5)) AS satisfaction_answers,
      sum(n) FILTER (WHERE kind = 6) AS promoters,
      sum(n) FILTER (WHERE kind IN (6, 7, 8)) AS recommendation_answers,
      sum(n) FILTER (WHERE kind = 8) AS detractors,
      sum(number) FILTER (WHERE kind = 9) AS fields_required,
      sum(number) FILTER (WHERE kind = 10) AS fields_filled,
      sum(n) FILTER (WHERE kind = 11) AS deadlines_kept,
      sum(n) FILTER (WHERE kind IN (11, 12)) AS deadlines,
      sum(n) FILTER (WHERE kind = 14) AS rules_broken,
      sum(n) FILTER (WHERE kind IN (13, 14)) AS rule_cases,
      sum(n) FILTER (WHERE kind = 15) AS courses_done,
      sum(n) FILTER (WHERE kind IN (15, 16)) AS courses,
      sum(n) FILTER (WHERE kind = 17) AS skills,
      sum(number) FILTER (WHERE kind = 17) AS levels_missing,
      sum(n) FILTER (WHERE kind = 18) AS stale,
      sum(n) FILTER (WHERE kind = 19) AS qualified,
      sum(n) FILTER (WHERE kind IN (18, 19)) AS open,
      sum(amount) FILTER (WHERE kind = 19) AS qualified_amount,
      sum(n) FILTER (WHERE kind = 20) AS chances,
      sum(amount) FILTER (WHERE kind = 20) AS weighted,
      sum(amount) FILTER (WHERE kind = 23) AS plan,
      sum(amount) FILTER (WHERE kind = 24) AS forecast,
      sum(amount) FILTER (WHERE kind = 25) AS forecast_fact,
      sum(amount) FILTER (WHERE kind = 26) AS forecast_off,
      sum(amount) FILTER (WHERE kind = 27) AS overdue,
      sum(amount) FILTER (WHERE kind IN (27, 28)) AS owed,
      sum(number) FILTER (WHERE kind = 29) AS overdue_times_days,
      sum(n) FILTER (WHERE kind = 36) AS contracts_kept,
      sum(n) FILTER (WHERE kind IN (35, 36)) AS contracts,
      sum(amount) FILTER (WHERE kind IN (35, 36)) AS contract_start,
      sum(amount) FILTER (WHERE kind = 36) AS contract_kept,
      sum(amount) FILTER (WHERE kind = 37) AS contract_added,
      sum(n) FILTER (WHERE kind IN (38, 39)) AS costs,
      sum(n) FILTER (WHERE kind = 39) AS winning_costs,
      sum(amount) FILTER (WHERE kind IN (38, 39)) AS selling_cost,
      sum(amount) FILTER (WHERE kind = 39) AS winning_cost,
      sum(number) FILTER (WHERE kind = 41) AS person_days,
      sum(n) FILTER (WHERE kind = 42) AS leavers,
      sum(n) FILTER (WHERE kind = 46) AS stages_passed,
      sum(n) FILTER (WHERE kind IN (46, 47)) AS stages_decided,
      sum(n) FILTER (WHERE kind = 49) AS passed_both,
      sum(n) FILTER (WHERE kind = 50) AS passed_first,
      sum(n) FILTER (WHERE kind = 51) AS passed_second,
      sum(n) FILTER (WHERE kind = 52) AS passed_neither,
      sum(amount) FILTER (WHERE kind = 53) AS client_margin
    FROM observed GROUP BY person, month),
  clients AS (
    SELECT
      person, month,
      count(DISTINCT client) FILTER (WHERE kind IN (30, 31, 32)) AS buying_clients,
      count(DISTINCT client) FILTER (WHERE kind = 30) AS new_clients_,
      count(DISTINCT client) FILTER (WHERE kind IN (31, 32)) AS returning_clients,
      count(DISTINCT client) FILTER (WHERE kind = 32) AS reactivated_clients,
      count(DISTINCT client) FILTER (WHERE kind IN (33, 34)) AS at_start,
      count(DISTINCT client) FILTER (WHERE kind = 34) AS kept,
      count(DISTINCT client) FILTER (WHERE kind = 40) AS assigned,
      count(DISTINCT client) FILTER (WHERE kind = 22) AS slipped,
      count(DISTINCT client) FILTER (WHERE kind IN (21, 22)) AS forecast_to_close,
      count(DISTINCT client) FILTER (WHERE kind = 44) AS below_quota,
      count(DISTINCT client) FILTER (WHERE kind IN (43, 44)) AS quotas,
      count(DISTINCT client) FILTER (WHERE kind = 53) AS margin_clients
    FROM observation WHERE kind IN (21, 22) OR kind BETWEEN 30 AND 53 GROUP BY person, month),
  snapshots AS (
    SELECT
      person, month,
      count(DISTINCT day) FILTER (WHERE kind IN (18, 19)) AS pipeline_days,
      count(DISTINCT day) FILTER (WHERE kind IN (27, 28)) AS owed_days
    FROM observation WHERE kind IN (18, 19, 27, 28) GROUP BY person, month),
  assigned_contacts AS (
    SELECT person, month, count(*) AS assigned_touched
    FROM contact SEMI JOIN (SELECT person, month, client FROM observation WHERE kind = 40)
      USING (person, month, client)
    GROUP BY person, month),
  base AS (
    SELECT coalesce(COLUMNS(*), 0)
    FROM cell
      LEFT JOIN deals USING (person, month)
      LEFT JOIN buying USING (person, month)
      LEFT JOIN lines USING (person, month)
      LEFT JOIN returns USING (person, month)
      LEFT JOIN activities USING (person, month)
      LEFT JOIN touched USING (person, month)
      LEFT JOIN invoices USING (person, month)
      LEFT JOIN dues USING (person, month)
      LEFT JOIN payments USING (person, month)
      LEFT JOIN leads USING (person, month)
      LEFT JOIN observations USING (person, month)
      LEFT JOIN clients USING (person, month)
      LEFT JOIN snapshots USING (person, month)
      LEFT JOIN assigned_contacts USING (person, month)),
  middle_deal AS (
    SELECT person, month, median(amount) AS amount_middle, median(days) AS days_middle
    FROM deal WHERE kind = 0 GROUP BY person, month),
  middle_lead AS (
    SELECT person, month, median(minutes) AS answer_middle FROM lead GROUP BY person, month),
  middle_observation AS (
    SELECT
      person, month,
      median(number) FILTER (WHERE kind IN (18, 19)) AS stage_middle,
      median(number) FILTER (WHERE kind = 45) AS ramp_middle
    FROM observation WHERE kind IN (18, 19, 45) GROUP BY person, month),
  known AS (
    SELECT
      *,
      sold - returned AS revenue_,
      passed_both + passed_first + passed_second + passed_neither AS reviewed,
      (passed_both + passed_first) * (passed_first + passed_neither)
        + (passed_both + passed_second) * (passed_second + passed_neither) AS kappa_chance,
      2 * passed_both + passed_first + passed_second AS passes
    FROM base)
SELECT
  person, month,
  exactly(revenue_, 100) AS revenue,
  CASE WHEN won = 0 OR lines > 0 THEN exactly(units, 1) END AS units_sold,
  CASE WHEN won = 0 OR lines > 0 THEN exactly(recurring, 100) END AS new_recurring,
  exactly(invoiced, 100) AS invoiced,
  exactly(paid, 100) AS paid,
  CASE WHEN lines_of_known_cost > 0 THEN exactly(sold_at_known_cost - cost, 100) END
    AS gross_margin,
  per(sold_at_known_cost - cost, sold_at_known_cost) AS margin_share,
  per(list - sold_at_known_list, list) AS average_discount,
  per(over_limit, of_known_discount) AS over_limit_discounts,
  per(returned, sold) AS return_rate,
  exactly(won, 1) AS deals_won,
  per(sold, 100 * won) AS average_deal,
  middle(amount_middle, 100) AS median_deal,
  per(sold_of_focus, sold_of_groups) AS mix_share,
  per(of_several_groups, of_known_groups) AS cross_sell,
  per(sold_on_top, sold_before) AS upsell_of_kind,
  per(sold_to_buyers, 100 * buyers) AS revenue_per_buyer,
  per(won, won + lost) AS win_rate,
  CASE WHEN lost = 0 OR lost_of_known_amount > 0 THEN per(sold, sold + lost_amount) END
    AS win_rate_by_amount,
  per(meetings, meetings + missed) AS show_rate,
  per(talks, calls) AS answer_rate,
  middle(days_middle, 1) AS cycle_days,
  exactly(calls, 1) AS calls,
  exactly(talks, 1) AS talks,
  CASE WHEN talks = 0 OR talks_of_known_length > 0 THEN exactly(talk_minutes, 10) END
    AS talk_minutes,
  exactly(meetings, 1) AS meetings,
  exactly(demos, 1) AS demos,
  exactly(proposals, 1) AS proposals,
  exactly(touched_clients, 1) AS clients_touched,
  per(calls, demos) AS calls_per_demo,
  per(calls, won) AS activity_per_result,
  per(paid, due) AS collection_rate,
  exactly(leads, 1) AS leads,
  per(leads_qualified, leads) AS lead_quality,
  per(leads_with_deal, leads) AS lead_to_deal,
  per(leads_met, leads) AS lead_to_meeting,
  per(stages_passed, stages_decided) AS stage_conversion,
  middle(answer_middle, 1) AS first_response,
  per(answers_in_time, answers_due) AS response_in_time,
  CASE WHEN pipeline_days = 1 AND won > 0 AND cycles > 0 AND cycle_sum > 0
    THEN per(sold::HUGEINT * qualified * cycles, 100 * (won + lost) * cycle_sum) END AS velocity,
  CASE WHEN pipeline_days = 1 THEN middle(stage_middle, 1) END AS stage_age,
  CASE WHEN pipeline_days = 1 AND plan > 0 THEN per(qualified_amount, plan - revenue_) END
    AS coverage,
  CASE WHEN pipeline_days = 1 AND chances > 0 THEN exactly(weighted, 100) END
    AS weighted_pipeline,
  CASE WHEN pipeline_days = 1 THEN per(stale, open) END AS stale_share,
  CASE WHEN pipeline_days = 1 THEN per(qualified, open) END AS next_step_share,
  per(slipped, forecast_to_close) AS slippage,
  per(forecast_off, forecast_fact) AS forecast_error,
  per(forecast - forecast_fact, forecast_fact) AS forecast_bias,
  CASE WHEN owed_days = 1 THEN per(90 * owed, invoiced) END AS days_sales_outstanding,
  CASE WHEN owed_days = 1 THEN per(overdue, owed) END AS overdue_share,
  CASE WHEN owed_days = 1 THEN per(100 * overdue_times_days, overdue) END AS overdue_age,
  exactly(new_clients_, 1) AS new_clients,
  exactly(reactivated_clients, 1) AS reactivated,
  CASE WHEN winning_costs > 0 THEN per(winning_cost, 100 * new_clients_) END AS acquisition_cost,
  CASE WHEN winning_costs > 0 AND new_clients_ > 0
    THEN per(3 * winning_cost::HUGEINT * margin_clients, new_clients_ * client_margin)
    END AS acquisition_payback,
  CASE WHEN costs > 0 THEN per(selling_cost, revenue_) END AS cost_of_sales,
  per(kept, at_start) AS client_retention,
  per(at_start - kept, at_start) AS client_churn,
  per(returning_clients, buying_clients) AS repeat_rate,
  per(contracts_kept, contracts) AS contract_retention,
  per(contract_kept, contract_start) AS gross_retention,
  per(contract_kept + contract_added, contract_start) AS net_retention,
  per(contract_start - contract_kept, contract_start) AS recurring_churn,
  per(contract_added, contract_start) AS upsell,
  per(
    sold_to_buyers::HUGEINT * (sold_at_known_cost - cost) * at_start,
    100 * buyers::HUGEINT * sold_at_known_cost * (at_start - kept)) AS lifetime_value,
  per(assigned_touched, assigned) AS account_coverage,
  per(call_points, call_out_of) AS call_score,
  per(exam_points, exam_out_of) AS exam_score,
  per(content, satisfaction_answers) AS satisfaction,
  per(100 * (promoters - detractors), recommendation_answers) AS net_promoters,
  per(fields_filled, fields_required) AS crm_discipline,
  per(deadlines_kept, deadlines) AS sla_compliance,
  per(100 * rules_broken, rule_cases) AS rule_breaches,
  per(courses_done, courses) AS training_done,
  CASE WHEN skills > 0 THEN exactly(levels_missing, 1) END AS competence_gap,
  per(passed_both + passed_neither, reviewed) AS review_agreement,
  per(kappa_chance - reviewed * (passed_first + passed_second), kappa_chance)
    AS review_agreement_kappa,
  per(
    4 * reviewed * reviewed - 2 * passes * (2 * reviewed - passes)
      - 4 * reviewed * (passed_first + passed_second),
    4 * reviewed * reviewed - 2 * passes * (2 * reviewed - passes))
    AS review_agreement_ac1,
  per(quotas - below_quota, quotas) AS at_quota_share,
  middle(ramp_middle, 1) AS new_hire_ramp,
  per(90 * leavers, person_days) AS turnover,
  per(90 * revenue_, 100 * person_days) AS revenue_per_head
FROM known
  LEFT JOIN middle_deal USING (person, month)
  LEFT JOIN middle_lead USING (person, month)
  LEFT JOIN middle_observation USING (person, month)
