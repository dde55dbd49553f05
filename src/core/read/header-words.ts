// What the words of headers mean, by idea: English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese.
// Without accents; several words in a row are joined with "_"; a word may stand under two ideas.

/** Words that name a field's thing, and words that make another thing of it. */
export const WORDS: Readonly<Record<string, string>> = {
  // Who.
  account:
    'account a_c acct accnt acc customer customers cust client company companies organization organisation organizations organisations org orgs business firm kunde kunden kundin konto konten firma firmen unternehmen mandant auftraggeber compte entreprise cuenta empresa compania organizacion sociedad azienda societa impresa ditta conto organizzazione conta contas companhia organizacao klant bedrijf bedrijven organisatie onderneming relatie afnemer 顧客 取引先 お客様 お客さま 得意先 会社 企業 クライアント アカウント 法人 組織 カスタマー merchant endkunde geschaftspartner opdrachtgever 契約者 契約先 利用企業 kundschaft cliente_final buyer_account 取引 acct. cus kd kdn betrieb vertragspartner unternehmung 顧客企業 契約企業 取引企業 導入企業 ユーザー企業 契約先企業 licensee sold_to end_customer end_client endklant eindklant clientela enseigne etablissement cli kundenkonto comptes_clients dienstverlener cmpny konsument kontonamn kund kunder foretag bolag virksomhed bedrift selskap klient klienci klienta klientow firmy spolka organisaatio asiakas yritys organizacja podmiot kontrahent kontrahenta ugyfel zakaznik 客户 公司 弊社顧客 donneur_d_ordre business_partner sold_to_party',
  debtor: 'debitor deudor debiteur debitorennr',
  group: 'group workspace tenant team instance environment gruppe grupo groep グループ',
  record: 'record object entity datensatz enregistrement registro registrazione',
  external:
    'external extern externe esterno internal source_system legacy interne interner internes intern interno interna remote',
  id: 'id identifier uid uuid guid gsid kennung identifiant identificador identificativo identificatie kdnr kd_nr kunden_nr kundennr kdnummer debitornr debitorennr klantnr klant_nr debiteurnr debiteurennr relatienr sfid sfdc_id crm_id recordid accountid customerid customernumber matchcode matricola matricula folio kundenkennung iden cod_cliente codcliente codigocliente klantcode 顧客id external_identifier identifikation identifikator identyfikator tunnus 編號 cvr kundnr orgnr',
  code: 'code codes kode codigo codice コード cod kurzel kennziffer kurzzeichen cd',
  key: 'key keys schlussel cle clave chiave chave sleutel natural_key business_key pk',
  number: 'number num no nos nr nro numero n # nº n° № nbr nr. n. nro. num. numr numer',
  serial: 'nummer nummern 番号 no. numer 編号 管理番号',
  count:
    'count cnt zahl anzahl anz aantal nombre nb nbre cantidad cant qty quantity quantidade qtd qtde quantita numero_total 数 件数 人数 number_of no_of num_of nr_of #_of hoeveelheid menge totaal_aantal n_of num_ quant cnt_of 回数 antal antall liczba ilosc luku maara 数量 个数 個数 台数 本数 how_many many combien cuantos cuantas wie_viele quanti quante quantos quantas hoeveel amount_of',
  name: 'name names title bezeichnung nom noms nombre nombres nome nomi denominazione denominacion denominacao naam benaming 名 名前 名称 氏名 nm designation libelle intitule denominacion_social display_name intestazione namn navn nazwa nimi nazwy 名字 表示名 bezeichner denomination',
  legal:
    'raison_sociale razon_social ragione_sociale razao_social nombre_comercial nome_fantasia trading_name legal_name legal_entity 社名 屋号 法人名 registered_name firmierung dba doing_business_as denominazione_sociale denominacao_social denominacion_social handelsnaam handelsname statutaire_naam 商号 正式名称 fantasia nombre_fiscal nombre_legal legal_company_name juridische_naam co_name nom_commercial juridisk_navn nazwa_prawna firmanamn firmanavn denominacion_legal razao trading_as nome_comercial',
  domain:
    'domain domane domaine dominio domein ドメイン email_domain web_domain domain_name webdomain maildomain domainname dom',
  website:
    'website url homepage web webseite internetseite webadresse web_site sitio_web site_web sito_web pagina_web web_page site_internet ホームページ ウェブサイト サイト web_address internetadresse site_officiel internet_address webpage internetauftritt webstek company_url 企業サイト',
  site: 'site sitio sito',
  owner:
    'owner owners eigentumer eigentumerin inhaber betreuer betreuerin kundenbetreuer zustandiger proprietaire titulaire gestionnaire charge_clientele charge_de_clientele conseiller propietaria titular gestor asesor proprietaria titolare intestatario eigenaar beheerder 所有者 オーナー dono dueno relatiebeheerder ownr propietario_de_cuenta accountinhaber accounteigenaar inhaberin accounteigentumer 主担当 自社担当 portfolio_manager carteira_de owns owned_by_whom ansvarig ansvarlig kundansvarig kundeansvarlig opiekun opiekuna wlasciciel omistaja agare eier ejer 负责人 steward accountable_owner betreuung_durch detentore custode curador cuidador 担当責任者 chargee_clientele chargee_de_clientele',
  csm: 'csm csms cs_manager cs_owner customer_success_manager customer_success_owner customer_success_rep customer_success_lead customer_success success_manager success_owner success_lead success_rep cs_rep cs_lead cs_担当 cs担当 カスタマーサクセス担当 accountmanager accountmanagerin accountbeheerder kundenbetreuer account_manager key_account_manager kam cs_verantwortlicher client_success_manager cs relationship_manager client_manager client_partner account_lead person_in_charge pic カスタマーサクセスマネージャー 責任者 betreut_von managed_by owned_by looked_after_by gere_par suivi_par gestito_da seguito_da gestionado_por gerenciado_por beheerd_door zustandiger_mitarbeiter zustandige_mitarbeiterin charge_de_compte charge_compte klantmanager lead_csm csm_lead kundenmanager kundenmanagerin kundenberater kundenberaterin accountverantwortliche klantbeheerder klantverantwoordelijke relatiemanager klantadviseur customer_success_mgr cs_mgr csmanager success_mgr client_lead customer_lead customer_manager relationship_owner account_handler account_mgr acct_mgr acct_manager success_coach client_success client_services_manager cs_contact cs担当者 担当csm アカウントマネージャー カスタマーサクセス担当者 gerente_de_sucesso gerente_de_contas gerente_contas gestor_de_contas gestor_de_cuentas gestor_de_cuenta gestor_da_conta gerente_de_cuenta gerente_de_cuentas analista_cs analista_de_cs responsavel_cs responsable_cs responsable_csm responsabile_cs responsabile_cliente chargee_de_compte charge_de_comptes gestionnaire_de_compte responsable_clientele responsable_de_clientele conseiller_clientele directeur_de_clientele customer_success_verantwortlicher handled_by served_by verantwortlicher_csm gerente_cs responsable_de_compte responsable_compte responsable_de_cuenta responsable_cuenta responsable_del_cliente responsavel_pela_conta responsavel_da_conta responsable_du_compte cs_team_member csp csm_am am_csm rel_mgr rel_manager looks_after in_charge 主担当者 担当csm名 betreuende_person accounthouder csm_ansvarlig opiekun_klienta customer_success_consultant customer_success_specialist customer_success_associate cs_specialist cs_agent client_success_partner success_partner success_agent success_advisor account_partner client_advisor relationship_lead relationship_mgr account_specialist account_coordinator kundenerfolgsmanager kundenerfolg erfolgsmanager charge_de_reussite responsable_reussite reussite_client succes_client exito_del_cliente exito_cliente sucesso_do_cliente 顧客成功 カスタマーサクセス am_name am_owner csm_referent csm_principal referent_csm client_director',
  manager:
    'manager managers leiter verantwortlicher responsabile_di jefe chef mgr gerente gerant direttore directeur director diretor lead_manager',
  responsible:
    'responsible zustandig verantwortlich verantwortliche verantwortlicher responsable responsabile responsavel verantwoordelijke 担当 rep representative encargada encarregado incaricato accountable kundenverantwortlicher zustandigkeit ansprechpartner_intern 担当者名 encargado_de consulente beheert en_charge a_cargo odpowiedzialny vastuuhenkilo verantw verantwortung verantwortlichkeit resp responsab incharge point_person dri go_to zust bearbeiter sachbearbeiter',
  assigned:
    'assigned assigned_to zugewiesen zugeordnet assigne attribue asignado assegnato atribuido toegewezen 割当 attitre attitree affecte affectee dedie dediee referent_interne betreuend betreuende betreuender zugewiesener tilldelad tildelt przypisany designe designado designato nominated zugeteilt zugeteilter aangewezen toegekend deployed allocation allocated',
  user: 'user users nutzer benutzer anwender utilisateur usuario utente utilizador gebruiker gebruikers ユーザー ユーザ 利用者 seatholder usrs usr nutzeranzahl benutzeranzahl anwenderzahl nutzerzahl benutzerzahl gebruikersaantal ユーザー数 利用者数 利用ユーザー anvandare bruger brugere brukere uzytkownik uzytkownicy uzytkownikow kayttaja 用户 utilisatrices usagers usager utenze utenza ご利用者 named_users named_user end_user end_users',
  sales:
    'sales vertrieb ventas vente ventes vendas vendite verkoop 営業 seller salesperson rep_sales ae account_executive account_rep vertriebler vertriebsbetreuer salj sprzedaz myynti handelsvertreter vertriebsbeauftragter commerciaal absatz innendienst',
  seller:
    'vendeur vendedor venditore agente comercial commercial verkoper aussendienst vertriebler vertriebsmitarbeiter ejecutivo_ventas ejecutivo ventas_rep commercial_referent vertriebler_in account_director kundenbetreuung referente_commerciale referente_comercial ansprechpartner_vertrieb interlocuteur_commercial sales_agent sales_agents executivo executivo_de_contas ejecutivo_de_cuentas saljare selger handlowiec vertriebsbeauftragte vertriebsmann verkaufer verkauferin commerciaux attache_commercial ingenieur_commercial assessor_comercial consultor_comercial sales_executive sales_consultant field_rep ae_name sales_lead account_exec',
  // When.
  date: 'date dates dt datum fecha fechas data on at am le el time timestamp datetime zeitpunkt day_of heure hora ora tijd op em il 日 日付 日時 年月日 時刻 dte fecha_de giorno fec tag_der on_date dt_of stamp ts tstamp termin zum vom dato paiva 日期 tid zeit 年月',
  start:
    'start started starting begin beginning began commencement beginn anfang debut demarrage inicio comienzo inizio decorrenza aanvang ingang ingangsdatum start_of effective go_live golive onboarded 開始 開始日 adhesion adesao vertragsstart mise_en_service eintritt 利用開始 commence inception subscribed_on inbetriebnahme nutzungsbeginn livegang live_gang live_date avvio prise_d_effet date_d_effet entree entrada incorporacion puesta_en_marcha startdatum begindatum aanvangsdatum 開始年月日 strt 加入 入会 利用開始年月日 サービス開始 取引開始 laufzeitbeginn arranque attivo_dal activo_desde ativo_desde aktiv_seit actif_depuis actief_sinds came_on_board onboard_date started_on kundenbeginn vertragsanfang startdato avtalsstart rozpoczecia rozpoczecie oppstart begindag anlauf inkrafttreten ouverture abertura apertura comenzo entrada_en_vigor entrada_em_vigor entrata_in_vigore entree_en_vigueur in_vigore_dal prise_effet ingegaan inwerkingtreding 適用開始 発効日 开始 起始 スタート',
  opening:
    'opening bop boy beginning_balance 期首 zu_jahresbeginn jahresbeginn debut_de_periode debut_d_annee inicio_de_ano inicio_del_ano inicio_do_ano inizio_anno inizio_periodo begin_jaar begin_van_het_jaar beginstand jahresanfang zum_jahresbeginn am_jahresanfang zu_beginn_des_jahres',
  closing: 'closing eop eoy eom contracted closing_balance 期末 zum_jahresende fin_de_periode',
  since:
    'since from seit depuis desde dal dalla dall sinds ab a_partir 以来 became vanaf from_date a_contar since_date a_partir_de sedan siden alkaen',
  created:
    'created create creation erstellt angelegt erfasst cree creado creacion creazione inserimento criado criacao cadastro registro_fecha aangemaakt aanmaak aanmaakdatum 作成 登録 eingetragen registriert_am creation_date 新規登録 登録日 createddate createdon createdat added added_on hinzugefugt ajoute anadido agregado aggiunto adicionado toegevoegd skapad oprettet opprettet utworzenia utworzono luotu 创建 erstellungsdatum erstelldatum anlage anlagedatum erfassungsdatum saisie date_saisie date_de_saisie inserito ingresado invoer ingevoerd gemaakt aufgenommen entered date_entered raised logged reported gemeldet',
  signup:
    'signup sign_up signed_up registered registration anmeldedatum inscription alta fecha_alta registrazione inscricao joined joined_on join join_date registrierung registriert enregistre beigetreten',
  signed:
    'signed signing signature unterzeichnet unterschrieben signe firmado firma_contratto firmato assinado ondertekend close_date closed_won close_won closed_date unterzeichnung vertragsabschluss abschluss abschlussdatum firma_del_contratto signed_on won closedwon ondertekening firmato_il firma fechado 締結 契約締結 closedate souscription stipula souscrit_le undertecknad underskrevet podpisania podpisana firma_contrato signataire geunterzeichnet tekendatum handtekening 受注日 受注 成約日 成約 調印 unterschrift signature_date getekend',
  first:
    'first erste erster erstes premier premiere primer primera primo prima primeira eerste 初回 最初 erstmals erst premiere_fois 初 forsta forste pierwszy ensimmainen 首次 earliest fruhest fruheste',
  original: 'original initial ursprunglich inicial iniziale oorspronkelijk',
  end: 'end ends ending expiry expiration expiring ende ablauf auslauf ablaufdatum fin expira final finaliza termino fine termine fim encerramento einde eind einddatum afloop verval terminates termination_of ends_on 終了 満了 満期 期限 ends_at bis until till hasta jusqu_au jusqu_a jusqu fino_al ate tot まで verloop vervalt afloopdatum expiracion expiracao caduca caducidad lauft_ab loopt_af ablaufend 有効期限 fin_d_engagement encerra exp exp. enddate enddatum expiratie expiratiedatum expiratie_datum contracteinde laufzeitende laufzeit_bis vertragsende vertragsablauf terme_du_contrat scade scade_il vence vence_el vence_em vigente_hasta vigencia_hasta vigencia_ate fim_da_vigencia termination_date_of_term 満了日 終了日 契約満了 契約期限 conclusione conclusion termina expires_on fino fim_vigencia finish verfall verfallt laufzeit_endet endet eindigt se_termine auslaufdatum lapse lapses zum_ende slut slutt slutdatum utgang utlop konca koniec zakonczenia zakonczenie paattyy 结束 到期 befristet_bis schluss date_limite date_butoir fecha_limite data_limite data_termino se_acaba acaba acaba_em termina_el si_conclude prend_fin finit vervaldag beeindiging beeindigt aflopend expired_on enddt 終期 失効日 失効 through udlob last_day letzter_tag dernier_jour ultimo_dia',
  expiry: 'echeance scadenza',
  due: 'vencimiento vencimento fallig falligkeit 期日 due vervaldatum forfall wymagalnosci erapaiva exigible deadline cutoff cut_off',
  renewal:
    'renewal renew renewing renewal_date verlangerung erneuerung renouvellement reconduction renovacion renueva renovacao renovacoes verlenging vernieuwing hernieuwing 更新 更改 verleng verlengt renouveler renewal_on renews_on rnwl rnw renwl verlangert_sich verlangerungsdatum verlangerungstermin vertragsverlangerung renueva_el renova renova_em si_rinnova rinnova reconduit renovar renovation_date up_for_renewal due_for_renewal 更新予定 更新月日 契約更新 verlengdatum contractverlenging renouvelle fornyelse fornyelsedatum fornyelsesdato fornying odnowienia odnowienie uusinta 续约 reconduccion prorroga renouvelable tacite_reconduction folgevertrag weiterfuhrung continuation contract_extension 更新時期 自動更新日',
  renewed: 'renewed verlangert erneuert renouvele renovada rinnovata verlengd vernieuwd 更新済',
  next: 'next upcoming coming nachste naechste prochain prochaine proxima siguiente prossima volgende eerstvolgende 次回 次 nxt kommende anstehende aankomende nasta neste naeste nastepny nastepna seuraava 下次 suivante suivant folgende folgend eerstkomende komende 来期 今度',
  last: 'last latest most_recent recent newest letzte zuletzt neueste dernier derniere ultima laatst meest_recente 最終 最新 直近 最後 lst latest_date dern ult laatstelijk most_recently 最後に 直近の letztmalig letztmals laatste_keer recentste derniere_fois lately senaste sidste siste ostatni ostatnia ostatnie viimeisin 最近 jungste jungster letztes_mal mas_reciente mais_recente piu_recente plus_recent plus_recente recentemente 最近の',
  previous:
    'previous prev prior former past old vorherige fruhere ehemalige precedent ancien ancienne anterior previa passato scorso vorig voorgaande eerdere 前回 前 以前 vorhergehende vorgangige prec pre anterieur passee passe vorperiode vorquartal foregaende forrige poprzedni edellinen 上次 ehemals antiguo antigo vroeger 旧 先回',
  lastyear:
    'last_year ly py yoy_base previous_year prior_year vorjahr annee_derniere annee_precedente an_dernier ano_anterior ano_pasado ano_passado anno_precedente anno_scorso vorig_jaar voorgaand_jaar 前年 昨年 前年度 year_ago one_year_ago 12_months_ago a_year_ago lastyear letztes_jahr letzten_jahr vergangenes_jahr l_an_dernier l_annee_derniere annee_passee t_1 previous_period prior_period baseline vj prior_yr last_yr prev_yr last_years previous_years vorjahreswert an_passe annee_n_1 precedent_exercice ejercicio_anterior exercicio_anterior 去年 前期 前年同期 jahr_zuvor yr_ago 1y_ago 12m_ago 12mo_ago a_year_earlier vorig_boekjaar last_fy prior_fy prev_fy previous_fy fy_1 last_fiscal_year prior_fiscal_year last_financial_year letztes_geschaftsjahr vorjahresende 昨年度 前年度末 last_year_s foregaende_ar fjor i_fjor sidste_ar poprzedni_rok letztjahrig annee_anterieure exercice_precedent ano_previo anno_prima jaar_geleden jaar_eerder un_an_plus_tot hace_un_ano um_ano_atras un_anno_fa il_y_a_un_an vor_einem_jahr vor_12_monaten vor_1_jahr ein_jahr_zuvor 一年前 前年末 前年実績 prior_12_months previous_12_months same_period_last_year last_12_months_ago previous_fiscal_year',
  current:
    'current currently present actual as_of_today aktuell actuel actuelle attuale atual atuais huidig 現在 現 現行 this diese dieser ce cette este esta questa deze 今 curr cur gegenwartig momentan derzeitig en_cours_actuel in_essere 今の corrente today now heute nuvarande naevaerende nykyinen biezacy obecny aktualny 目前 当前 actually right_now vigente vigenti vigent im_moment zurzeit gerade heutig a_ce_jour a_la_fecha ad_oggi ate_hoje tot_nu nu op_dit_moment 現時点 今期 existing en_cours',
  annual:
    'annual annually yearly annualized annualised annum pa p.a. year years yr yrs jahr jahre jahren jahres jahrlich an ans annee annees annuel annuelle ano anos anual anuais annuo annua anno anni jaar jaren jaarlijks jaarlijkse 年 年間 年次 年数 anually annually_paid jhrl jahrl per_annum an_an /yr pro_jahr par_an al_ano por_ano all_anno per_jaar 年額換算 年次経常 年あたり ann yr. annualized_value p_a p_anno arlig arligt roczny roczna roczne vuosi rocznie 年度 each_year annualise annualisee annualizado anualizado annualizzato op_jaarbasis annualizada anualizada anualizados annui annue',
  monthly:
    'month monthly mo mos mth monat monatlich mois mensuel mensuelle mes meses mensual mese mesi mensile mensal mensais maand maandelijks maandelijkse 月 月次 月間 か月 ヶ月 カ月 ヵ月 mtl monatl mnthly mthly mon monats_ per_month pro_monat par_mois al_mes por_mes al_mese per_maand 月あたり mnd mens manad maned manedlig miesiac miesieczny miesieczna kuukausi 每月 mensalmente mensualmente mensilmente mths mts',
  weekly:
    'week weeks weekly wk woche wochen wochentlich semaine hebdomadaire semana semanal settimana settimanale semanais weken wekelijks 週 週次 週間 pro_woche par_semaine por_semana per_week alla_settimana a_la_semana 週あたり vecka uke tydzien viikko 每周 pro_wo hebdo',
  day: 'day days daily tag tage tagen jour jours dia dias giorno giorni dag dagen 日数 日間 tgl dagar dage dni dzien paiva 天',
  quarter: 'quarter quarterly qtr q quartal trimestre trimestral kwartaal 四半期 q1 q2 q3 q4',
  hour: 'hour hours hrs hr minute min mins stunden heures horas ore uren seconds sec',
  ago: 'ago vor il_y_a hace fa atras geleden zuvor earlier',
  // What.
  contract:
    'contract contracts contractual agreement vertrag contrat contratti contracten overeenkomst 契約 contracted_agreement agmt contr cntrct ctr cto vertr contrat_client vertragliche contractuel contractuelle contrattuale 契約書 accord acuerdo avtal avtale aftale kontrakt umowa umowy sopimus 合同 vereinbarung rahmenvertrag kontrakts contratuel convention_de_service acordo 約款 contractor_agreement msa contractualise',
  subscription:
    'subscription subscriptions subscriber subs sub subscribed abonnement abo suscripcion suscripciones abbonamenti assinatura 購読 サブスクリプション サブスク suscriptor abonn 購読契約 サブスクリプション契約 subscrip subscr membership_plan prenumeration subskrypcja tilaus 订阅 suscrip inscripcion_plan abos',
  term: 'term terms length duration period_of laufzeit dauer vertragsdauer duree duracion durata duracao vigencia prazo looptijd duur 期間 lfz commitment mindestlaufzeit duracion_del contractduur plazo engagement_duration loptid lopetid okres_umowy kesto bindungsdauer bindung permanencia コミット期間 契約長 renewal_term initial_term renewal_terms',
  arr: 'arr carr aarr 年次経常収益 年間経常収益 年間定期収益 annual_run_rate_revenue',
  mrr: 'mrr cmrr 月次経常収益 月間経常収益 月間定期収益',
  tcv: 'tcv',
  acv: 'acv',
  recurring:
    'recurring recur rec wiederkehrend recurrent ricorrente recorrente terugkerend 経常 定期 継続 recurr wiederkehr jaarlijks_terugkerend repeating reconduit_ricavi retornado periodicos aterkommande tilbagevendende cykliczny powtarzalny ストック 定額 定常',
  revenue:
    'rev turnover umsatz erlos erlose revenu chiffre_affaires chiffre_d_affaires ca ingreso facturacion ventas_totales ricavi fatturato receita faturamento omzet opbrengst inkomsten 収益 売上 売上高 年商 umsatzerlose ertrag einnahme recettes sales_revenue income earnings baten umsaetze intakt intakter omsattning omsaetning omsetning przychod przychody obrot liikevaihto 收入 einkunfte volume_d_affaires facturado facturada entrate entradas_financieras receita_bruta produit_d_exploitation 収入 収入額',
  value:
    'value amount amt value_of betrag summe wert volumen montant valeur importe valor monto bedrag waarde 金額 額 価値 amnt vlr vl impo sum_amount totalamount value_in_force volume_value contract_amount_of worth wertig 総額金額 val sum sums sum_of vaerdi verdi wartosc kwota arvo 价值 contractsom somma 契約金 $ € £ ¥',
  fee: 'fee fees gebuhr beitrag redevance cuota canone tarifa rate_fee prijs 料金 利用料 price pricing charge entgelt tarief kostenbeitrag licence_fee subscription_fee abopreis preis prix precio prezzo preco 費用 gage tasa_mensual quota kosten avgift gebyr oplata cena hinta 费用 honorar honoraires canon pauschale forfaitaire abokosten loyer',
  total:
    'total gesamt totaal totais overall 総 総額 合計 全体 全 ttl tot. aggregate sum_total cumul 総計 sumatorio totalt razem suma lacznie yhteensa 总 totaux sammanlagt insgesamt en_tout complessivo complessiva 全部 延べ 通算 full composite combined aggregated gesamthaft tot',
  employees:
    'employees employee staff headcount fte ftes workforce mitarbeiter mitarbeitende mitarbeitern angestellte beschaftigte belegschaft ma salarie effectif collaborateurs empleados trabajadores dipendenti addetti organico funcionarios colaboradores empregados medewerkers medewerker werknemers personeel 従業員 社員 スタッフ employee_count people_employed emp emps empl employees_count no_employees nr_employees head_count workers staff_count personal personnel personalstarke mitarbeiteranzahl mitarbeiterzahl mitarbeiterinnen beschaftigtenzahl personas_empleadas trabalhadores quadro_de_funcionarios nb_salaries nb_employes personeelsbestand personeelsleden mdw medewerkersaantal 職員 人員 スタッフ数 full_time_employees arbeitnehmer employe employee_headcount anstallda ansatte medarbejdere medarbetare pracownikow pracownicy zatrudnienie henkilosto 员工 personalbestand kopfzahl arbeitskrafte forza_lavoro personas_en_plantilla quadro_de_pessoal equipe_total arbeidsplaatsen bezetting 従業者数 mitarbeiterstarke collaboratori efetivo efetivos heads',
  size: 'size grosse taille tamano dimensione dimensao porte tamanho grootte omvang 規模 unternehmensgrosse firmengrosse bedrijfsgrootte betriebsgrosse firmengroesse unternehmensgroesse dimension omvang_bedrijf tam storlek storrelse wielkosc 规模 groessen tallas envergadura scale',
  range:
    'range ranges band bracket bucket bereich spanne tranche rango fascia faixa categorie_taille klasse_grosse 帯 区分 ranges_of kategorie_grosse klassen grossenklasse 規模区分 band_of rangs',
  industry:
    'industry sector vertical branche branchen wirtschaftszweig secteur secteur_activite secteur_d_activite industria giro rubro settore settore_attivita setor segmento_atuacao ramo ramo_atividade bedrijfstak bedrijfssector 業種 業界 産業 ind indus industrial_sector industriezweig wirtschaftsbranche gewerbe filiere metier actividad_economica attivita_economica atividade_economica segmento_de_mercado bedrijfstakken 業種名 業界名 line_of_business ramo_de_atividade ramo_de_actividad sparte industriesektor segmento_de_atuacao setor_de_atuacao industriale industriali industriel industrielle industrial industriais bransch naring branza sektor toimiala 行业 geschaftsfeld tatigkeitsfeld tatigkeitsbereich wirtschaftsbereich wirtschaftssektor domaine_d_activite domaine_activite secteur_economique corps_de_metier activite_principale actividad_principal actividad_empresarial sector_economico rubro_de_negocio comparto ambito_di_attivita area_di_attivita area_de_atuacao ramo_de_negocio segmento_de_negocio werkgebied werkveld 業態 事業内容 field_of_business business_area merceologico settore_merceologico business_type business_category business_sector',
  fit: 'fit match matching passung geeignetheit eignung adequation ajuste adattamento aderencia geschiktheid 適合 適合度 fitting',
  icp: 'icp ideal_customer_profile ideal_customer',
  incoming: 'incoming enriched new neu neue nouveau nouvelle nuevo nueva nuovo nuova novo nova nieuw 新規 新',
  country:
    'country countries nation land lander pays pais paises paese nazione stato_paese landen 国 国名 国コード iso_country countrycode residence_country kundenland ctry cntry land_der country_name iso2 iso3 sitzland landeskurzel landerkennzeichen landeskennung landerkurzel landeskennzeichen 所在国 請求先国 本社所在国 国・地域 vestigingsland factuurland nacion pais_sede paese_sede pays_siege kraj 国家 herkunft_land herkunftsland ursprungsland nationalitat paesi lander_iso pays_d_origine pais_origen pais_de_origen 国籍 domicile domicile_country',
  state:
    'state province bundesland provincia departement departamento uf 都道府県 st. kanton province_state comunidad_autonoma prefecture stato_provincia staat_provincie',
  region:
    'region geo geographic geographical territory area zone gebiet regione zona regio regiao territoire territorio territorium 地域 エリア リージョン reg emea_region vertriebsgebiet verkaufsgebiet absatzgebiet sous_region region_name regionale macroregion 地方 担当地域 wirtschaftsraum salesregio geografia geographie omrade obszar alue 地区 verkaufsregion areale verkoopgebied 販売地域 拠点地域 emea_amer_apac',
  office:
    'office hq headquarters buro sede siege bureau 本社 hauptsitz firmensitz standort_hq casa_matriz sede_principal siege_social hoofdkantoor 本店 home',
  market: 'market markt marche mercado mercato zielmarkt absatzmarkt 市場 マーケット',
  billing:
    'billing rechnung invoice facturation facturacion factura fatturazione fattura cobranca fatura factuur 請求 請求先 請求書 bill bill_to billed',
  address: 'address addresses mailing shipping adresse anschrift direccion indirizzo endereco adres 住所 ship_to',
  stage:
    'stage stages phase etape stade etapa fase stadio estagio stadium ステージ 段階 フェーズ stufe_phase stadio_di stufen stades etapas fases niveau_etape',
  lifecycle:
    'lifecycle life_cycle lebenszyklus cycle_vie cycle_de_vie ciclo_vida ciclo_vita levenscyclus ライフサイクル journey_stage ciclo_de_vida ciclo_di_vita levensfase customer_journey_stage cycle_de_vie_client customer_journey customer_lifecycle cust_lifecycle lebenszyklusphase livscykel cykl_zycia 生命周期 cycle_client ciclo_de_cliente',
  growth:
    'growth wachstum croissance crecimiento crescita crescimento groei 成長 scale_up maturity reife maturidade madurez maturita reifegrad volwassenheid growing wachstumsphase groeifase company_maturity tillvaxt vaekst vekst wzrost kasvu 增长 entwicklungsstand company_stage business_stage stade_de_developpement etapa_empresarial fase_aziendale 事業フェーズ',
  funding: 'funding financing',
  status:
    'status statuses statut etat zustand estatus situacion situacao staat ステータス 状況 状態 stat sts situacao_cliente statut_actuel condition 契約ステータス state_of statusar stan 状态 toestand situatie situazione stati 契約ステイタス ステイタス active_inactive aktiv_inaktiv actif_inactif activo_inactivo attivo_inattivo ativo_inativo actief_inactief',
  type: 'type types typ art kind tipo tipologia soort タイプ 種別 形態 種類 区分け form forme forma vorm modell modalidad modalita art_des typologie clase_de nature nature_du artes model 契約種類 区分種別 zugehorigkeit tyyppi rodzaj 类型 typen tipi artikelart structure',
  active:
    'aktiv actif attiva ativo ativos ativa actief actieve アクティブ 稼働 利用中 aktive_r activated_flag in_use actuals active_customer activ en_activite in_service 有効 activos_en act enabled aktivt aktywny aktywni aktywnych aktiivinen 活跃 稼動 稼働中 有効な 使用中',
  live: 'live paying',
  churn:
    'churn churned churns cancelled canceled cancellation lost gekundigt kundigung abgewandert verloren resilie resiliee resiliation perdu baja bajas cancelada cancelacion disdetta cessato cancelamento opgezegd opzegging opzeg 解約 退会 abgang attrition gekuendigt kuendigung stornata ex_customer uppsagd opsagt utracony 流失 ausgetreten abgesprungen abgelaufen_kunde storniert stornierung annulliert weggelopen vertrokken beeindigde annule desabonne perdido perdidos perduti persi abbandono evasao',
  flag: 'is has flag indicator kennzeichen ist hat flg y_n yes_no ja_nein フラグ 有無',
  segment:
    'segment seg segmentation segmentierung kundensegment セグメント 客群 segmentzuordnung klantsegmentatie sottosegmento cluster clusters',
  tier: 'tier tiers rank ranking rang rango_cliente grade klasse class classe clase clases stufe ランク 階層 クラス abc abc_klasse a_b_c niva poziom taso 等级 wertigkeit kundenwertigkeit escalon scaglione patamar 顧客等級 会員ランク tiering tiered grading curva_abc',
  level: 'level niveau nivel livello レベル',
  override: 'override overridden manual manually manuell manuel handmatig 手動 上書き',
  reason:
    'reason reasons why grund begrundung motif motivi raison justification justificacion rationale reden 理由 anledning powod syy arsag',
  committed: 'committed',
  health:
    'health gesundheit kundengesundheit sante salud salute saude gezondheid klantgezondheid ヘルス 健全性 健全度 健康度 健康 hlth healthscore sundhed gesundheitszustand salud_del_cliente 顧客健康度 ヘルススコア wellness_of_account halsa helse zdrowie kondycja terveys gesund vitalitat wohlbefinden bienestar benessere bem_estar 健全 好調度 halso healthy',
  score:
    'score scores scoring index punkte punktzahl punktestand bewertung note pointage puntuacion puntaje punteggio pontuacao nota cijfer indice スコア 点数 評価 rating scr pts points rating_score valoracion valutazione avaliacao beoordeling punteggi skore indize wertung pontos 指標 指数 ゲージ kennzahl poang pisteet wynik ocena punkty 分数 评分 kennwert indicador barometre barometro notation calificacion ponderacion scoren 評点 得点 評価点 gauge idx',
  churnscore: 'churnscore churn_score',
  color:
    'color colour ampel ampelstatus rag r_y_g r_a_g g_y_r traffic_light farbe couleur cor kleur semaforo feu 色 信号 rotgelbgrun farbcode rag_status farb ampelfarbe semaforo_salud verkeerslicht stoplight stoplicht kleurcode ryg red_yellow_green red_amber_green rag_rating green_amber_red green_yellow_red grun_gelb_rot rot_gelb_grun verde_amarillo_rojo rojo_amarillo_verde rouge_orange_vert vert_orange_rouge verde_giallo_rosso verde_amarelo_vermelho groen_oranje_rood rood_oranje_groen farol 信号機 farg farve kolor 颜色 feux pastille voyant',
  pulse:
    'pulse sentiment stimmung gut_feel csm_sentiment meteo mood happiness csat_health satisfaction_health humeur animo umore humor stemming',
  nps: 'nps net_promoter net_promoter_score weiterempfehlung weiterempfehlungsbereitschaft likelihood_to_recommend recommend_score 推奨度 promoter_score net_promotor promotor_score nps_rating nps_wert nps値 推奨者スコア ネットプロモータースコア npsscore 推荐值 promotorenscore recomendacion recomendabilidad probabilidad_de_recomendar probabilidade_de_recomendar raccomandazione aanbevelingsscore aanbeveling recommandation taux_de_recommandation 推奨意向 紹介意向 推奨スコア recommend recommendation empfehlung',
  ticket:
    'ticket tickets tix case cases supportfall anfrage issues incident incidencia chamado segnalazione melding storing richieste_assistenza demandes_support チケット 問い合わせ 問合せ お問い合わせ demande request requests solicitud richiesta solicitacao solicitacoes verzoek falle faelle vorgange cas casos caso casi tkt tkts tckt tckts serviceanfragen supportanfragen supporttickets hilfsanfragen serviceticket requete reclamation incidencia_abierta richieste_supporto チケット数 問い合わせ件数 問合せ件数 サポートチケット storingsmeldingen supportvragen arende arenden zgloszenie zgloszenia zgloszen sprawy tiketti 工单 storungen storung storungsmeldung anliegen supportanliegen demandes_d_aide bugs bug problems problem problemi problemas problemes signalements peticiones peticion reclamos reclamaciones reclami reclamacoes ocorrencias ocorrencia pedidos_de_suporte klachten klacht vragen_open hulpvragen 障害 障害件数 お問合せ サポート案件 inquiries inquiry queries query complaints complaint saker',
  support:
    'support helpdesk help_desk hilfe soporte suporte assistance assistenza サポート service_desk stotte wsparcie tuki 支持 sav atencion_al_cliente soporte_tecnico suporte_tecnico sprt',
  open: 'open opened offen offene ouvert abierta aperta aberta openstaand unresolved unsolved pending outstanding ungelost en_cours em_aberto 未解決 未対応 未完了 対応中 オープン pendiente pendente in_sospeso en_attente non_resolus no_resueltos nao_resolvidos non_risolti onopgelost 未クローズ active_open laufende lopende in_corso em_andamento en_curso in_bearbeitung in_behandeling opn unbearbeitet unerledigt irresolutos still_open currently_open 未対応件数 未完 未処理 対応待ち niet_opgelost niet_opgeloste noch_offen sin_resolver sem_resolver sem_solucao non_resolu da_risolvere a_resolver por_resolver te_behandelen oppen oppna apen apne aben abne otwarte otwartych avoin 未结 未关闭 unbeantwortet unabgeschlossen en_suspens non_traites non_traitees non_clos non_clotures en_proceso no_cerrados sin_cerrar por_atender da_chiudere non_chiusi em_espera sem_atendimento a_atender nao_fechados uitstaande in_afwachting nog_open not_closed not_resolved yet_to_be_resolved still_active ongoing オープン中 継続中 未回答 未了 to_be_resolved',
  usage:
    'usage use using nutzung verwendung utilisation utilisations d_usage uso utilizacion utilizzo utilizacao gebruik gebruiks 利用 使用 活用 utilization utilisation_rate usages nutz produktnutzung nutzungsintensitat verbruik consumption benutzung consommation consumo 利用量 利用状況 使用量 dienstnutzung utilizations anvandning bruk brug uzycie wykorzystanie kaytto auslastung beanspruchung usos sfruttamento impiego aproveitamento gebruiksintensiteit ご利用 利用実績 wykorzystania',
  frequency:
    'frequency haufigkeit frequence frecuencia frequencia frequentie 頻度 frequenz freq cadence how_often nutzungshaufigkeit gebruiksfrequentie nutzungsfrequenz 回数頻度 regularity frekvens czestotliwosc taajuus 频率 rhythmus turnus rythme ritmo regelmaat regelmassigkeit 頻回',
  trend:
    'trend trendlinie entwicklung tendance tendencia tendenza andamento ontwikkeling 傾向 トレンド 推移 trajectory verlauf evolution evolucion evoluzione evolucao sens_evolution nutzungstrend nutzungsverlauf nutzungsentwicklung verbruikstrend 利用傾向 利用トレンド trending trendverlauf utveckling udvikling utvikling kierunek suuntaus 趋势 richtung trendrichtung direction_of dynamik dynamique dinamica 増減傾向 動向 変化傾向 development direction momentum',
  adoption:
    'adoption adopcion adozione adocao adoptie adoptiegraad adoptionsrate adoptionsgrad adoptionsquote 定着 定着率 アダプション 浸透 adopt akzeptanz nutzungsgrad_adoption produktadoption feature_adoption_of アダプション率 adocao_de anvandargrad wdrozenie omaksuminen 采用 durchdringung penetration acogida 定着度 浸透度 活用度 uptake',
  feature:
    'feature function functions funktion funktions fonctionnalite funcion funciones funcionalidad funzione funzionalita funcao funcoes functie functionaliteit 機能 feat feats funktionsumfang modul funkcja funkcji ominaisuus 功能 funktionalitat funktionalitaten caracteristiques capability capabilities',
  pattern: 'pattern patterns muster profil patron schema patroon パターン',
  percent:
    '% pct perc percent percentage prozent pourcentage porcentaje percentual porcentagem procent パーセント pcent in_prozent perc. en_pourcentage in_percentuale em_percentual en_porcentaje prosent prosentti 百分比 vom_hundert',
  rate: 'rate ratio share taux tasa tasso taxa quote rata graad grad tasas 率 割合 比率 quota_rate quoten ratios verhaltnis proportion porcion anteil part 利用比率 andel andele udzial wskaznik quotient tassi grado grau degre',
  used: 'used genutzt utilise utilisees usados usadas usate utilizadas assigned_used occupied consumed belegt verwendet benutzt gebruikt in_gebruik 利用済 使用済 taken in_use',
  seat: 'seat seats license licenses licences licensed lizenz lizenzanzahl licencia licenza licenca licentie sieges asientos puestos posti assentos ライセンス シート 席 postes plazas stoelen zetels lic lics lizenzzahl nutzerlizenzen userlizenzen arbeitsplatze platz postazione sitze licenze_acquistate seatcount entitlement licentieaantal ライセンス数 席数 契約id数 契約席数 sillas zitplaatsen plan_quantity plan_qty subscription_quantity licens lisens lisenser licencji licencje lisenssi 许可 席位 jetons gebruikersplaatsen 利用権 paid_users licensed_users contracted_users contract_users entitled_users',
  purchased:
    'purchased bought contracted sold gekauft achetees contratado acquistate adquiridas afgenomen gekochte 購入 契約済 paid booked allocated provisioned gebucht bestellte contracte subscribed entitled erworben erworbene lizenzierte achetes souscrit comprate comprado aangeschaft 契約数 ordered_seats contracted_for owned kopt kobt kjopt zakupione ostetut 购买 beschafft bezahlt bezahlte acquises acquis paye payes payees pagados pagadas pagas pagate ingekocht betaalde 契約した ご契約 held 有償',
  activity:
    'activity activities aktivitat activite actividad attivita atividade activiteit 活動 アクティビティ activity_date aktivitet aktywnosc aktiviteetti 活动 aktion bewegung',
  login:
    'login logins log_in logon logged_in sign_in signin signins logins_count anmeldung einloggen connexion connexions acceso accessi acesso inicio_sesion inlog aanmelding ログイン アクセス conexion conexiones conexao zugriff acces accede connessione inicio_de_sesion logged loggin connecte connectee ingelogd inloggen eingeloggt angemeldet ログイン日 login_date sign_ins session_login aanmelding_op inlogdatum loginaktivitat inloggning innlogging palogging indlogging logowanie logowania kirjautuminen 登录 log_ins einwahl authentification ingreso_al_sistema ingreso_a_la_plataforma ingresos_al_sistema acceso_al_sistema accesso_al_portale autenticazione entrou aanmeld ログオン サインイン',
  seen: 'seen gesehen vu visto gezien active_on online erschienen zuletzt_online vu_pour visualizado visto_por gezien_op',
  touch:
    'touch touched touchpoint interaction interactions interaktion interaccion interazione interacao interactie engagement_date engaged 接触 interaktionen contacto_realizado 接点 タッチ touchbase austausch',
  engagement: 'engagement エンゲージメント',
  contact:
    'contact contacted kontakt kontaktiert contactado contatti contato contactpersoon communication communicated 連絡 コンタクト echange interlocution contactmoment kontaktpunkt gesprach kontaktaufnahme contactdatum コンタクト日 連絡日 kontaktdatum communications kontaktierung contatado contattato gesproken gecontacteerd spoke spoken spoke_to spoke_with talked talked_to heard heard_from reached_out emailed called met_with parle hablado falado sprak gesprochen yhteys 联系 rucksprache ansprache joint joignable prise_de_contact comunicacion comunicacao comunicazione communicatie interacted catch_up caught_up やりとり 応対日 対応日 follow_up_call gesprek',
  session: 'session sitzung sesion sesiones sessione sessao sessoes sessie セッション sess',
  visit: 'visit visited besuch bezoek 訪問 pageview page_views 訪問日',
  event: 'event actions action_count clicks evenement ereignisse イベント volume',
  meeting:
    'meeting qbr ebr besprechung termin reunion riunione reuniao vergadering check_in checkin 面談 打ち合わせ 商談日 touchbase_call rendez_vous rendezvous rdv overleg incontro encontro ミーティング 打合せ business_review quarterly_business_review review_call sync_call timeline_entry mote spotkanie tapaaminen 会议 jour_fixe klantgesprek gesprekken 定例 定例会 打合 exec_meeting executive_business_review executive_meeting',
  message:
    'message email_date call inbound outbound conversation conversations outreach chat llamada appel anruf chiamata ligacao telefonat telefonata llamadas appels',
  order:
    'order orders purchase bestellung auftrag commande achat pedido compra ordine acquisti bestelling 注文 発注 購買 deal_close won_date transaction ordering achete einkauf kauf 購入日 購買日 注文日 bestell besteldatum purchase_date bestilling bestallning zamowienie zakup tilaus 订单 encomenda aankoop aankopen inkoop 購入履歴',
  product:
    'product produkt produit prodotti produto 商品 製品 プロダクト サービス名 solution solutions solucion soluciones soluzione solucao losung oplossing bundle suite prod produktname produktbezeichnung erzeugnis servizio_acquistato gekauftes_produkt sku_name 製品名 商品名 契約商品 契約製品 利用サービス ご利用サービス productnaam produktlinie module modules modul modulo produktu produkty tuote 产品 programm programa servizi ご契約プラン offering offerings',
  plan: 'plan rate_plan plans plano planos piano forfait tarif paket package edition editions subscription_plan プラン pricing_plan plan_name product_plan offre formule bundle_plan tarifmodell 契約プラン paquete pacchetto pacote pakket edicion edizione edicao editie tariff abo_modell 契約コース コース プラン名 料金プラン gamme_offre pakketten pricing_package service_package pakke pakiet paketti 套餐 abopaket abonnement_choisi',
  expansion:
    'expansion exp_potential exp_pot exp_opp expansions expansao expansion_potential espansione upsell cross_sell crosssell uitbreiding ausbau アップセル 拡大 クロスセル up_sell 拡張 cross erweiterung ausbaupotenzial upselling cross_selling crosssale croissance_compte vente_croisee vente_additionnelle venta_cruzada venta_adicional ampliacion ampliacion_de extension_potential x_sell up_and_cross_sell expandieren expand 拡張余地 拡大余地 アップセル可能性 vergroting meerverkoop zusatzverkauf espansione_di utvidgning rozszerzenie laajennus 扩展 ausbaumoglichkeit mehrverkauf zusatzgeschaft developpement developpement_compte montee_en_gamme sviluppo sviluppo_cliente ampliacao desenvolvimento 拡販 追加提案 増席 増額 up_sells',
  potential:
    'potential potenzial potentiel potencial potentie potentieel 余地 ポテンシャル 可能性 pot chancen entwicklungspotenzial potenzialwert entwicklungspotential potential_for headroom ausbaufahigkeit room_to_grow room_for_growth mahdollisuus potencjal potensial 潜力 moglichkeit moglichkeiten possibilites posibilidades margen_de_crecimiento margem_de_crescimento margine_di_crescita groeikansen kansen groeimogelijkheden mogelijkheden 見込み度 伸びしろ 伸び代 scope_for upside room_for room moglich possible posible possibile possivel mogelijk outlook',
  opportunity: 'opportunity opportunities chance oportunidad oportunidade opportunita opportunite kans',
  expanding: 'expanding wachsend',
  strategic:
    'strategic strategisch strategique estrategica 戦略 戦略的 strategischer_ strategische_r 戦略性 strategisk strategiczny 战略',
  importance:
    'importance bedeutung wichtigkeit importancia importanza belang 重要度 重要性 priority relevance belangrijkheid wichtig relevanz relevancia relevancia_estrategica rilevanza relevantie stellenwert weight gewicht pertinence 重要 significance vikt betydning znaczenie tarkeys bedeutsamkeit prioritat prioridad prioridade priorita priorite prioriteit 優先度 重み',
  onboarding:
    'onboarding onboard einarbeitung implementation オンボーディング 導入 einfuhrung onb implementierung implementacion implementatie implementacao mise_en_place 立ち上げ implantacion implantacao integracion_inicial onboard_ setup_of onboarded onboarded_pct introduktion wdrozenia kayttoonotto 上线 einrichtung anlaufphase rollout roll_out deploiement despliegue avviamento ingebruikname uitrol invoering 導入支援 初期設定 立上げ 立ち上がり setup',
  progress:
    'completion fortschritt avancement progres progression progreso avance avanzamento progresso voortgang 進捗 進捗率 達成率 % completeness complete_rate fertigstellung fertigstellungsgrad achevement completamento conclusao completitud 完了率 進行状況 voltooiing voltooiingspercentage done_rate progreso_de erledigungsgrad avance_de completed_pct completion_rate framsteg fremskridt fremdrift postep edistyminen 进度 fertig degre_d_avancement grado_de_avance grado_avance 完了度 進行率 進捗度 達成度',
  training:
    'training schulung formation formations formacion capacitacion formazione treinamento capacitacao opleiding トレーニング 研修 trained_users_flag einweisung cursus 教育 trained utbildning opplaering uddannelse szkolenie koulutus 培训 apprentissage entrenamiento addestramento 講習 トレーニング受講 受講',
  done: 'done completed complete finished conducted held abgeschlossen beendet erledigt termine terminee effectuee faite realisee completada realizada completata concluida afgerond voltooid gedaan 完了 済 実施済 fardig faerdig ferdig zakonczone valmis 完成 durchgefuhrt absolviert abgehalten effectue realise achevee acheve fini hecho hecha finalizado finalizada feito feita svolta fatto fatta eseguita uitgevoerd klaar gevolgd 受講済 実施 済み delivered carried_out',
  reached: 'reached achieved attained erreicht atteint alcanzado raggiunto alcancado bereikt 達成',
  met: 'met erfullt',
  stable: 'stable stabil constant stabiele estable estavel 安定',
  threshold: 'threshold target_met schwelle seuil umbral soglia',
  core: 'core key_features kern kernfunktionen kernfeatures kernfunktion hauptfunktionen',
  adopted: 'adopted eingefuhrt',
  roi: 'roi',
  shown: 'shown demonstrated proven',
  assessed: 'assessed assessment reviewed',
  strong: 'strong starker',
  champion: 'champion champions fursprecher kampioen',
  strength: 'strength starke staerke forza fuerza forca sterkte force',
  willing: 'willing would_act would willingness will_act will_refer happy_to agreed_to open_to',
  reference:
    'reference referenz referencia referentie referenceable referral refer advocate advocates advocacy referenceability referencability',
  logo: 'logo logos marke',
  partnership: 'partnership partnerschaft partenariat',
  partner: 'partner partners',
  white: 'whitespace white_space',
  need: 'need needs bedarf bedurfnis besoin besoins necesidad bisogno necessidade behoefte',
  persona: 'persona personas buyer_persona buying_persona',
  buyer: 'buyer decision_maker',
  psychographic: 'psychographic mindset',
  service: 'service betreuung servicio servizio dienst サービス servicemodell serviceebene',
  touchmodel:
    'touch_model touch_level touchmodel engagement_model coverage_model service_model touch_tier betreuungsmodell',
  behavioral: 'behavioral behavioural behaviour behavior verhaltens',
  firmographic: 'firmographic',
  deep: 'depth breadth extent degree intensity',
  one: '1 one',
  two: '2 two',
  three: '3 three',
  thirty:
    '30 30d l30 l30d last30 last_30_days last30days past_30_days thirty 30_days 30_day 30_tage 30_tagen 30_jours 30_dias 30_giorni 30_dagen 30日 30日間 last_30 30_day_window last_30d l30_days trailing_30 rolling_30 in_30_days over_30_days letzte_30_tage 過去30日 直近30日 30_j 30_jrs trailing_30_days 30_gg 30_dgn',
  period:
    '7 7d 14 14d 60 60d 90 90d l90 l90d 180 365 12 6 24 ltm ttm ytd mtd qtd l12m t12m fy cy period zeitraum h1 h2 28 28d 45 120 360 r12 t3m t6m l3m l6m 3m 6m 12m 1y 3_months trailing rolling past_quarter 過去90日 7_days 14_days 28_days 60_days 90_days 180_days 365_days 12_months 6_months 90_day 60_day 90_tage 60_tage 90_tagen 90_jours 90_dias 90_giorni 90_dagen 12_monate 12_monaten 12_mois 12_meses 12_mesi 12_maanden 90日 90日間 3_mo 12_mo',
  periodstart:
    'at_start at_start_of start_of_year start_of_period beginning_of start_of_fy at_start_of_fy period_start_of period_start at_period_start',
  average:
    'avg average mean durchschnitt durchschnittlich moyen moyenne promedio media medio gemiddeld 平均 gem gemid moy prom schnitt mittel mittelwert',
  emm: 'm',

  // What makes another thing of a header, so that it is none of ours and no slip of the pen either.
  contactperson: '担当者',
  dealclose: 'close',
  template: 'plantilla',
  monthfee:
    'mensalidade mensualite 月額 月額料金 monatsbeitrag monatsgebuhr monatspreis mensilita maandbedrag maandprijs 月額利用料 月額費用 月額課金 月会費 月額利用料金 月額費 monatskosten monatsrate monatspauschale maandkosten maandelijks_bedrag monthly_charge abonnement_mensuel_ttc',
  lastmonth:
    'last_month previous_month prior_month vormonat mois_dernier mes_pasado mes_anterior mese_scorso mes_passado vorige_maand 先月 前月 lastmonth letzter_monat letzten_monat letzten_monats lm prev_month last_mth prev_mth mes_ant 前月分 先月分 mese_precedente vorigen_monats vorheriger_monat mois_precedent m1',
  thismonth:
    'this_month current_month dieser_monat diesen_monat mois_en_cours este_mes mes_actual questo_mese mes_atual deze_maand 今月 当月 aktueller_monat laufender_monat this_mth cur_month mtd_month 今月分 mese_corrente laufenden_monats mes_corrente mes_en_curso maand_huidig diesmonat dieses_monats m0',
  aitch: 'h',
  location:
    'location locations standort lokation ubicacion localizacao localita locatie 所在地 firmenstandort vestiging vestigingsplaats emplacement sede_ubicacion based based_in where_based sitz residence residencia residenza origin herkunft implantation',
  spend: 'spend spending',
  mau: 'mau monthly_active maus wau waus monthly_actives weekly_actives',
  dau: 'dau daus',
  valid: 'valid valid_to gultig gultig_bis valable geldig validade',
  yearfee:
    '年額 年額料金 年間契約額 jahresgebuhr jahresbetrag jahrespreis jaarbedrag 年会費 年間利用料 年間料金 年額利用料 年額費用 年間契約金額 jahrespauschale jahresentgelt jahrespreis_netto annualite anualidad jaarprijs jaarvergoeding jahresvertragswert anuidade annuite annual_run_rate',
  category:
    'category kategorie categoria 区分 カテゴリ カテゴリー categoria_de klassifizierung classification clasificacion classificazione classificacao classificatie 分類 einstufung zuordnung desc dsc',
  answer:
    'answer antwort respuesta risposta resposta antwoord reponse 回答 response result ergebnis resultat resultado risultato given',
  success: 'success sucesso exito successo succes',
  ref: 'ref reference_no',
  fiscal: 'fiscal_year fiscal',
  retain: 'retain',
  geography: 'geography geographie geografia',
  monthbefore: 'monthbefore two_months_ago 2_months_ago m2',
  registered: 'registered abilitati habilitados cadastrados',
  change:
    'change veranderung variation variacion variazione variacao verschil evolution_pct delta variance difference mom yoy qoq',
  bankaccount: 'kontonummer numero_da_conta numero_conta iban bank_account_number',
  launch: 'launch launched lancement lanzamiento lancio lancamento lancering',
  lastcontacted: 'notes_last_contacted notes_last_updated',
  line: 'line lines linie linea linha lijn gamme gama gamma ライン serie family familie famille familia famiglia',
  updatedja: '更新日',
  estado: 'estado stato',
  years: 'years yrs jahre jahren annees ans anos anni jaren 年数 yr_term 契約年',
  unit: 't_€ cents cent centimes centavos thousand tsd teur tausend milliers miles mila mil duizend millions million mio mn mln k keur kusd ke meur 千円 百万円 万円',
  activation:
    'activation activated aktivierung aktivierungs activacion attivazione ativacao activatie 導入日 contratacao contratacion acquired acquisition',
  payment:
    'payment payments paid_fee pago pagos paiement paiements zahlung zahlungen pagamento pagamenti pagamentos betaling betalingen 支払 支払額',
  keyaccount:
    'key_account key_accounts schlusselkunde compte_cle cuenta_clave named_account vip key_customer key_customers key_client key_clients',
  custstage:
    'customer_stage account_stage client_stage kundenphase account_phase customer_phase client_phase company_phase',
  gross: 'gross net netto brutto net_of_tax',
  clientsince: 'cliente_da cliente_ha member_since',
  relation: 'relationship beziehung relation relacion relazione relacionamento',
  alias: 'alias nickname',
  deal: 'deal deals',
  people: 'people persons personen personnes personas person',
  label: 'label',
  most: 'max maximum limit limits cap_of maximal maximale hochstens capacity allowance allotment allowed permitted',
  brand: 'brand',
  scorecard: 'scorecard',
  likelihood: 'likelihood',
  barescore: 'score punkte puntuacion punteggio pontuacao スコア',
  baredate: 'date datum fecha 日付',
  multiyear: 'multi_year multiyear mehrjahrig pluriannuel plurianual pluriennale meerjarig 複数年',
  barenumber: 'number nummer numero',
  urgent:
    'urgent critical dringend dringende urgente urgentes urgenti kritisch kritische critique critiques critico critici criticos 緊急',
  other:
    'dependents parent ultimate subsidiary subsidiaries mutter muttergesellschaft matriz holding padre madre pai mae moeder hauptkonto affiliate 親 target goal objective budget ziel objectif objetivo obiettivo meta doel plan_value forecast forecasted predicted prediction expected estimated estimate estimatedvalue prognose prevision prevista verwacht 予測 見込 目標 by von par por door 者 created_by comment note_text notes remark bemerkung anmerkung kommentar observacion observaciones commentaire osservazioni observacao observacoes opmerking 備考 メモ email e_mail mail correo courriel posta メール phone phones tel telephone telefon telefone telefoon mobil fax 電話 電話番号 city town stadt ort ville ciudad citta comune cidade plaats woonplaats stad 市区町村 zip zipcode postal postcode plz cap code_postal codigo_postal cep 郵便番号 street strasse rue calle via rua straat tax vat duns d_u_n_s cif nif cnpj iva partita_iva siret siren sic naics ticker dispute refund refunded discount rabatt remise descuento sconto desconto korting modified updated update edited modification geandert anderung aenderung modifie modificado modificacion modifica modificato modificacao alteracao gewijzigd wijziging actualizacion aggiornamento atualizacao 更新者 変更 sync synced fivetran deleted archived lead leads opportunity_owner pipeline closedate quote quotes referrer source channel campaign utm medium tag tags label_ids list lists url_path link folder drive file attachment photo avatar description beschreibung descripcion descrizione descricao omschrijving 説明 action actions task tasks todo follow followup wiedervorlage reminder playbook success_plan cta ctas survey responses sent detractor promoter category_nps csat ces satisfaction zufriedenheit satisfaccion soddisfazione satisfacao tevredenheid 満足度 insurance versicherung krankenkasse seguro mutuelle convenio assurance ziektekostenverzekering 保険 safety credit risk risiko risque riesgo rischio risco risico paid_amount unpaid overdue balance saldo receivable ar deferred margin profit cost costs cogs expense currency wahrung devise moneda valuta moeda 通貨 exchange fx trial test pilot probe demo notice kundigungsfrist preavis preaviso preavviso opzegtermijn auto automatic birth birthday founded grundung gegrundet fondation fundacion fondazione fundacao opgericht 設立 age alter tenure anciennete antiguedad anzianita antiguidade remaining left days_to days_until days_since inactive inactivity resolved solved closed geschlossen fermes resolus cerrados resueltos chiusi risolti fechados resolvidos gesloten opgelost 解決済 完了済 escalated escalation escalations sla backlog reopened resolution first_response hold pause paused sponsor executive stakeholder decider referent ansprechpartner ansprechpartnerin interlocuteur interlocutor requester submitter assignee bdr sdr partner_manager onboarding_specialist implementation_manager specialist engineer architect admin administrator admins editor viewer guest invited inactive_users new_users total_users_ever contraction downgrade churned_arr new_arr bucket_arr non_recurring one_time onetime setup services_revenue consulting pipeline_value weighted probability won loss competitor legal_status employees_trained geschult gebildet formes formados treinados opgeleid increase decrease diff pct_change movement snapshot cohort kohorte version hash scd uuid_row row rownum checksum layout sicherheit sector_code unit_price unitprice unit quantity_ordered stock sku addon addons coupon invoice_id invoice_no invoice_number po purchase_order terms net_term auto_renew auto_renewal factors driver drivers hobby branch subsidiary_of belongs part_of onderdeel mitglied member members membership kontaktperson personnel_number gender salutation anrede titolo vorname nachname first_name last_name surname nachricht schlussel_lizenz license_key licence_key lizenzschlussel licentiesleutel key_contact viewed view views read unread likes page pages browser device os integration integrations installed api_calls storage gb mb bytes minutes_used responsetime nil health_check healthcare wellbeing wellness pharma hospital medical nurse seguranca gesundheitswesen nps_comment ranking_position popularity alexa traffic technologies tech stack social facebook linkedin twitter instagram timezone zeitzone fuso language sprache langue idioma lingua taal 言語 locale gdpr consent einwilligung opt opt_in subscribed_newsletter newsletter unsubscribed bounced method metodo zahlungsart zahlungsweise payment_terms forma_pago forma_de_pago 支払方法 ended to_do zu_erledigen creato_da criado_por modificato_da zum lost_to journey answers carte card carta tarjeta karte cartao kaart conversion conversions coach coaching officer email_sent anniversary_gift checklist policy policies process procedure doc docs document deck report dashboard history historical log approver approval approved signatory legal_review clause uplift increase_pct ceiling floor minimum min quota benchmark peer percentile budget_owner procurement vendor provider supplier supplied lieferant fournisseur proveedor fornitore fornecedor leverancier owner_email owner_phone owner_change changed blocker blocked confidence sentiment_reason summary zusammenfassung resume_notes goals okr okrs kpi kpis agenda minutes_of recording transcript thread subject body format draft proposal angebot devis presupuesto preventivo orcamento offerte 見積 提案 会議 議事録 目的 課題 満足 保険証 競合 請求日 支払日 入金 誕生日 住民 部署 役職 直通 内線 職 担当部署 決裁 決裁者 紹介 紹介元 経路 媒体 原価 粗利 利益 割引 値引 税 税率 送付 送信 返信 調査 回答率 abteilung department departement_service departamento_de dipartimento afdeling position_title jobtitle job role function_title rolle funktion_der cargo puesto_de ruolo rol funcao_do geburtstag anniversaire cumpleanos compleanno aniversario verjaardag weather wetter hotel travel parking lunch dinner gift swag seasonal bonus salary gehalt payroll vacation sick absence hire hired hiring fired tenure_of wage pension retirement worker_council workers_council union hs_code lat lng longitude latitude geocode map maps floor_plan building gebaude desk shift warranty garantia garanzia lieferung delivery livraison entrega consegna levering shipped shipment carrier tracking spam junk duplicate merged merge verified verification validation validated score_reason comment_text rating_reason feedback ruckmeldung retour_client opinion review_link testimonial case_study case_studies quote_text webinar newsletter_optin event_registration attended attendee badge booth exhibitor conference messe salon feria fiera beurs enterprise smb midmarket mid_market benefit check checked cheque board planned geplant prevu prevue previsto planeado planejado gepland tentative budgeted geplante proposed vorgeschlagen propose propuesto proposto licence_agreement license_agreement lizenzvertrag projected projection projiziert prognostiziert vertriebsleiter unused unassigned available spare free_seats ticket_medio ticket_promedio ticket_moyen panier_moyen alert alerts warnung alerte alerta account_team customer_team dau_mau wau_mau backup deputy vertretung stellvertretung per_seat per_user per_employee per_head per_licence per_license pro_nutzer pro_lizenz pro_kopf par_utilisateur por_usuario per_utente per_gebruiker effectif_forme secondary second zweit financial certificate certificado zertifikat bank start_time end_time sales_org sales_organization sales_organisation trainer 取引先責任者 created_via project projekt projet proyecto progetto projeto lifetime dormant free feature_request feature_requests product_market_fit ids ingestion ingested loaded attribution attributed unlimited hubspot_score csm_score csmscore enps employee_nps hubspotscore total_spend use_case use_cases internal_id',
};

/** Words that say nothing about a header: articles and prepositions, who exported it, units. */
export const SILENT =
  'converted pela pelo pelos pelas dello allo nella saas software app application run_rate runrate dedicated unique eindeutige 18 15 予定 wert_in timeline an ao sistema system da the of a and or for in per with to as its their our all any der die das den dem des und oder fur im mit zur pro je le la les l du d et ou pour en dans avec sur aux au del los las y o u e para con sin sobre lo gli i di della delle dei degli nel su do dos na nas nos com em het een van voor met bij の と を に は が で へ や property properties hs hubspot cf custom customfield customfields metadata trait traits attribute attributes prop field fields dim fct fact stg int mart raw src agg vitally planhat gainsight gs churnzero totango catalyst salesforce sfdc sf crm zoho pipedrive dynamics netsuite sap stripe chargebee recurly zendesk intercom freshdesk freshworks mixpanel amplitude segment_io clearbit zoominfo zi c gc pc x auto metadata_agent udf usd eur gbp chf cad aud nzd sek nok dkk pln brl mxn jpy yen euro euros dollar dollars r$ us kr zl 円 ドル utc gmt est edt cst cdt pst pdt cet cest base local org_currency display primary main global overall_view key_roles de 5 10 100 0 associated v1 v2 v3 v4 v5 latest_known so_far approx ca. roughly about excl incl excluding including excluded included net_of services_excluded per_account per_customer h_m_l h_l low high h/m/l n ed und_ 00 000 000s annual_multi out_of /100 1_5 1_10 from_crm from_sfdc via thru tbd tbc 1 2 3 名 人 件 年分 税抜 税込 beim dell nell sull who what when where which they them it we s did does loopt lauft runs laufend bei por_favor local_currency worldwide weltweit mondial monde mundial wereldwijd in_local_currency geworden iso still noch encore todavia ancora ainda nog be been are was have had laut gemass selon segun secondo segundo volgens bzw sowie unser unsere notre nuestro nuestra nostro nostra nosso nossa onze ist sind wird wurde sont esta ht ttc htva full by_account by_customer by_client being kurz short haupt erp plataforma plateforme piattaforma platform lang lange wann wow digit digits character characters rollup calc calculated computed formula normalized normalised lc operating quickbooks xero sage oracle world macro';

/** Words that name their thing only by and large: a header with one of them is asked about. */
export const ROUGH =
  'bug bugs complaint complaints klacht klachten reclamo reclamos reclamation reclamations heard heard_from spoke spoken spoke_to spoke_with talked talked_to gesprach gesprek austausch echange sprak gesprochen parle hablado falado caught_up catch_up module modules modul modulo moduli modulos offering offerings solutions products produkte produits productos prodotti produtos producten pic workforce';
